package dev.culprit.benchmark.perfmon;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The table that a benchmark reads in each pass. */
@State(Scope.Benchmark)
public class TableInMemory {
    @Param("2000")
    public int columns;

    @Param("5000")
    public int rows;

    private byte[] bytes = new byte[0];

    @Setup
    public void make() {
        var written = new ByteArrayOutputStream();
        StringBuilder line = new StringBuilder("\"(PDH-CSV 4.0) (W. Europe Standard Time)(-60)\"");
        for (int column = 0; column < columns; column++) {
            line.append(",\"\\\\SRV1\\Hyper-V Virtual Storage Device(disk ")
                    .append(column)
                    .append(")\\Latency\"");
        }
        Random random = new Random(2000);
        for (int row = 0; row < rows; row++) {
            written.writeBytes(line.append("\r\n").toString().getBytes(US_ASCII));
            line.setLength(0);
            line.append("\"09/22/2026 ").append(10 + row / 3600 % 14);
            line.append(':')
                    .append(10 + row / 60 % 50)
                    .append(':')
                    .append(10 + row % 50)
                    .append(".824\"");
            for (int column = 0; column < columns; column++) {
                line.append(",\"");
                appendValue(line, random, row == 0 ? 3 : column % 4);
                line.append('"');
            }
        }
        written.writeBytes(line.append("\r\n").toString().getBytes(US_ASCII));
        bytes = written.toByteArray();
    }

    /** Half of the columns are rates or averages, which have all the digits that PDH prints. */
    private static void appendValue(StringBuilder line, Random random, int kind) {
        switch (kind) {
            case 0 -> line.append(random.nextDouble() * 100);
            case 1 -> line.append(random.nextInt(1_000_000_000));
            case 2 -> line.append(random.nextInt(3));
            default -> line.append(random.nextInt(5) == 0 ? " " : Double.toString(random.nextDouble()));
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    int bytes() {
        return bytes.length;
    }
}

package dev.culprit.report;

import dev.culprit.model.Analysis;
import dev.culprit.model.SourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names the places that facts were read from, many of them in few words. */
final class Sources {
    private final List<String> paths;
    private final int mostFiles;
    private final int mostRanges;

    /**
     * Creates the wording for one bundle.
     *
     * @param mostFiles how many files are named before the rest is only counted
     * @param mostRanges how many ranges of one file are named before the rest is only counted
     */
    Sources(Analysis analysis, int mostFiles, int mostRanges) {
        this.mostFiles = mostFiles;
        this.mostRanges = mostRanges;
        paths = analysis.artifacts().stream()
                .map(outcome -> outcome.artifact().path())
                .toList();
    }

    /** Returns files with their records, lines or offsets, such as {@code System.evtx #4711–4714, ping.txt line 12}. */
    String of(Collection<SourceRef> sources) {
        var byFile = sources.stream()
                .sorted()
                .collect(Collectors.groupingBy(SourceRef::artifact, TreeMap::new, Collectors.toList()));
        var texts = byFile.entrySet().stream()
                .map(entry -> (file(entry.getKey()) + " " + places(entry.getValue())).strip())
                .toList();
        return Wording.some(texts, mostFiles, "more files");
    }

    /** Returns the shortest end of the path, in whole components, that names no other file of the bundle. */
    String file(String path) {
        int start = path.length();
        do {
            start = path.lastIndexOf('/', start - 2) + 1;
        } while (start > 0 && isShared(path, path.substring(start)));
        return path.substring(start);
    }

    private boolean isShared(String path, String end) {
        return paths.stream()
                .anyMatch(other -> !other.equals(path) && (other.equals(end) || other.endsWith("/" + end)));
    }

    private String places(List<SourceRef> sorted) {
        var units = sorted.stream().collect(Collectors.groupingBy(SourceRef::unit, TreeMap::new, Collectors.toList()));
        return units.entrySet().stream()
                .filter(entry -> entry.getKey() != SourceRef.Unit.WHOLE)
                .map(entry -> places(entry.getKey(), ranges(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private String places(SourceRef.Unit unit, List<String> ranges) {
        boolean one = ranges.size() == 1 && !ranges.get(0).contains("–");
        String prefix = switch (unit) {
            case RECORD -> "#";
            case LINE -> one ? "line\u00A0" : "lines\u00A0";
            case OFFSET -> one ? "byte\u00A0" : "bytes\u00A0";
            case WHOLE -> "";
        };
        return prefix + Wording.some(ranges, mostRanges, "more");
    }

    private static List<String> ranges(List<SourceRef> sorted) {
        var ranges = new ArrayList<String>();
        int first = 0;
        for (int next = 1; next <= sorted.size(); next++) {
            if (next == sorted.size()
                    || sorted.get(next).position() > sorted.get(next - 1).position() + 1) {
                long start = sorted.get(first).position();
                long end = sorted.get(next - 1).position();
                ranges.add(start == end ? Long.toString(start) : start + "–" + end);
                first = next;
            }
        }
        return ranges;
    }
}

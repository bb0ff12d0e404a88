package dev.culprit.index;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of query, against one small bundle; the numbers are the records found. */
class QueryTest {
    @TempDir
    static Path root;

    private static IndexSearch search;

    @BeforeAll
    static void writeTheBundle() throws IOException {
        WrittenIndex.write(root.resolve("index"), SmallBundle.events());
        search = WrittenIndex.open(root.resolve("index"));
    }

    @AfterAll
    static void close() throws IOException {
        search.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "error:0x80072746 | 2 3",
                "error:0X80072746 | 2 3",
                "error:0\u00D780072746 | 2 3",
                "error:-2147014842 | 2 3",
                "error:2147952454 | 2 3",
                "error:%%2147952454 | 2 3",
                "error:WSAECONNRESET | 2 3",
                "error:\"WSAECONNRESET\" | 2 3",
                "error:10054 | 2 3",
                "error:5 | 3",
                "error:0x5 | 3",
                "error:8007274c | ``",
                "error:0x8007* | 2 3",
                "error:* | 2 3",
                "ERROR:0x80072746 | 2 3"
            })
    void errorCodesAreFoundInEverySpelling(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host:srv1 | 1 2",
                "host:SRV1.blog.com | 1 2",
                "host:\\\\SRV1 | 1 2",
                "host:srv* | 1 2 3 4711",
                "host:SRV?.blog.com | 1 2 3 4711",
                "host:\"srv*\" | ``",
                "host:10.0.3.4 | 5",
                "host:10.0.3.* | 5",
                "host:srv | ``",
                "provider:Microsoft-Windows-Hyper-V-VMMS | 1 2 3",
                "provider:hyper-v-vmms | 1 2 3",
                "provider:VMMS | 1 2 3",
                "provider:MMS | ``",
                "provider:*MMS | 1 2 3",
                "provider:V-* | 1 2 3",
                "provider:\"Service Control Manager\" | 4711 5",
                "channel:System | 4711 5",
                "channel:SYSTEM | 4711 5",
                "channel:Admin | ``",
                "channel:*-admin | 1 2 3",
                "file:System.evtx | 4711",
                "file:system.* | 4711 5",
                "file:Node_2\\System.evtx | 4711",
                "file:a.zip!/Node_1/* | 1 2",
                "file:\"a.zip!/Node_1/VMMS Admin.evtx\" | 1 2",
                "file:\u201CVMMS Admin.evtx\u201D | 1 2 3"
            })
    void hostProviderChannelAndFileAreFoundByWhatPeopleCallThem(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id:20413 | 1",
                "id:[21018 TO 22038] | 2 3",
                "id:{21018 TO 22038] | 2",
                "id:[21018 TO 22038} | 3",
                "id:[21000 TO *] | 2 3",
                "id:[* TO 20413] | 1 4711 5",
                "id:{* TO *} | 1 2 3 4711 5",
                "id:* | 1 2 3 4711 5",
                "id:(20413 OR 21018) | 1 3",
                "level:error | 2",
                "level:Warning | 3",
                "level:critical | 4711",
                "level:information | 1 5",
                "level:info | 1 5",
                "level:0 | 5",
                "level:[critical TO warning] | 2 3 4711",
                "level:verbose | ``",
                "record:4711 | 4711",
                "record:5 | ``",
                "record:[2 TO 5] | 2 3",
                "record:{2 TO *] | 3 4711",
                "line:12 | 5"
            })
    void numbersAreFoundSinglyAndInRanges(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "time:[2013-10-08T10:06:15Z TO 2013-10-08T10:06:26Z] | 1 2",
                "time:{2013-10-08T10:06:15Z TO 2013-10-08T10:06:27Z} | 2",
                "time:[2013-10-08T12:06:26+02:00 TO *] | 2 3 4711 5",
                "time:[* TO 2013-10-08] | 1 2 3 4711",
                "time:{2013-10-08 TO *] | 5",
                "time:2013-10-08 | 1 2 3 4711",
                "time:2013-10-08T10:06 | 1 2 3",
                "time:2013-10-08T10:06Z | 1 2 3",
                "time:2013-10-08T10:06:15 | 1",
                "time:2013-10-08T10:06:15Z | 1",
                "time:2013-10-08T10:06:15.5Z | 1",
                "time:2013-10-08T10:06:15.50Z | 1",
                "time:2013-10-08T10:06:15.4Z | ``",
                "time:2013-10-08T23:59:59.9999999Z | 4711",
                "time:* | 1 2 3 4711 5"
            })
    void timesMayLeaveOutTheirEnd(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data.VmName:DidierTest01 | 1 2",
                "VmName:DidierTest01 | 1 2",
                "vmname:DIDIERTEST01 | 1 2",
                "VmName:Didier* | 1 2",
                "VmName:*tanbul-? | 3",
                "VmName:* | 1 2 3",
                "VmName:Didier | ``",
                "VmId:{5ae0c3b2-77d1-4f3a-9c00-00000000000a} | 1",
                "User:CORP\\Alice | 3",
                "User:CORP\\A* | 3",
                "Address:10.0.3.* | 2",
                "data.0:\"отказано в доступе\" | 4711",
                "data.0:Отказано* | 4711",
                "ProcessName:vmms.exe | 4711",
                "Path:\"C:\\ClusterStorage\\Volume 1\" | 5",
                "Path:C:\\ClusterStorage\\* | 5",
                "data.Id:22038 | 5",
                "data.Absent:x | ``"
            })
    void valuesAreFoundByNameAsAWhole(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reset | 2",
                "RESET | 2",
                "connection reset | 2",
                "\"connection was reset\" | 2",
                "\"reset was connection\" | 2",
                "10.0.3.4 | 2",
                "DidierTest01 | 1 2",
                "didier* | 1 2",
                "*set | 2",
                "re?et | 2",
                "10.0.* | 2",
                "istanbul-1 | 3",
                "istan*-1 | 3",
                "ДОСТУПЕ | 4711",
                "接続 | 5",
                "wha? | 5",
                "\"what?\" | 5",
                "0x80072746 | 2",
                "5AE0C3B2-77D1-4F3A-9C00-00000000000A | 1",
                "{5AE0C3B2-77D1-4F3A-9C00-00000000000A} | 1",
                "* | 1 2 3 4711 5",
                "*:* | 1 2 3 4711 5"
            })
    void wordsAreFoundInMessagesAndValues(String query, String records) throws Exception {
        SmallBundle.assertThatItFinds(search, query, records);
    }
}

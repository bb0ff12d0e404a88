package dev.culprit.model;

import static dev.culprit.testkit.SeriesBuilder.aSeries;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdapterNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mellanox ConnectX-4 Lx Ethernet Adapter _2|Mellanox ConnectX-4 Lx Ethernet Adapter #2",
                "Intel[R] Ethernet 10G 2P X520|Intel(R) Ethernet 10G 2P X520",
                "Broadcom 10_100_1000|Broadcom 10/100/1000",
                "NIC1|nic1",
                "Mellanox ConnectX-4 Lx Ethernet Adapter|Mellanox ConnectX-4 Lx Ethernet Adapter - Priority 3",
                "NIC1|NIC1 Priority 3",
                "NIC1|NIC1_Priority 3",
                "NIC1|NIC1 (Priority 3)"
            })
    void oneAdapterHasOneNameInEveryCounterSet(String one, String other) {
        assertThat(adapter(one)).isEqualTo(adapter(other));
    }

    @ParameterizedTest
    @CsvSource({"NIC 1,NIC 2", "Adapter #2,Adapter #3", "NIC1,NIC10"})
    void adaptersThatDifferKeepDifferentNames(String one, String other) {
        assertThat(adapter(one)).isNotEqualTo(adapter(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Mellanox ConnectX-4 Lx Ethernet Adapter - Priority 3,3",
        "NIC1 Priority 0,0",
        "NIC1_Priority 7,7",
        "NIC1 Priority 8,-1",
        "NIC 3,-1",
        "Enterprise 3,-1"
    })
    void priorityStandsBehindTheAdapter(String instance, int priority) {
        assertThat(aSeries(CounterKind.RATE).instance(instance).samples(1).priority())
                .isEqualTo(priority);
    }

    @Test
    void instanceThatIsNoAdapterIsNormalisedAlike() {
        assertThat(adapter("_Total")).isEqualTo("total");
        assertThat(adapter("")).isEmpty();
    }

    private static String adapter(String instance) {
        return aSeries(CounterKind.RATE).instance(instance).samples(1).adapter();
    }
}

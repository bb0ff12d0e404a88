package dev.culprit.model;

import java.util.List;

/**
 * A computer that the bundle holds logs, counters or settings of.
 *
 * @param name identity as given by {@link HostName#of}
 * @param aliases every spelling seen, sorted
 * @param zone zone in which its local times were read, such as {@code Europe/Brussels}, or {@code +01:00} where only the
 *     distance to UTC is known; "" if it has no local times
 * @param zoneBasis why that zone: {@code --timezone}, {@code assumed UTC} or {@code header of} a file of counters,
 *     {@code time zone event in} a log; "" if it
 *     has no local times
 * @param clock how far its clock was off, for one time after the other; empty if it was right or nothing tells
 */
public record Host(String name, List<String> aliases, String zone, String zoneBasis, List<ClockOffset> clock)
        implements Comparable<Host> {
    public Host {
        aliases = List.copyOf(aliases);
        clock = List.copyOf(clock);
    }

    /** Makes a host of whose clock nothing is known. */
    public Host(String name, List<String> aliases, String zone, String zoneBasis) {
        this(name, aliases, zone, zoneBasis, List.of());
    }

    /** Returns the same host with what is known about its clock. */
    public Host with(List<ClockOffset> offsets) {
        return new Host(name, aliases, zone, zoneBasis, offsets);
    }

    @Override
    public int compareTo(Host other) {
        return name.compareTo(other.name);
    }
}

package dev.culprit.model;

import java.util.List;

/**
 * A computer that the bundle holds logs, counters or settings of.
 *
 * @param name identity as given by {@link HostName#of}
 * @param aliases every spelling seen, sorted
 * @param zone zone in which its local times were read, such as {@code Europe/Brussels}, or {@code +01:00} where only the
 *     distance to UTC is known; "" if it has no local times
 * @param zoneBasis why that zone: {@code --timezone}, {@code assumed UTC} or {@code header of} a file of counters; "" if it
 *     has no local times
 */
public record Host(String name, List<String> aliases, String zone, String zoneBasis) implements Comparable<Host> {
    public Host {
        aliases = List.copyOf(aliases);
    }

    @Override
    public int compareTo(Host other) {
        return name.compareTo(other.name);
    }
}

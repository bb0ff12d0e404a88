package dev.culprit.bundle;

import java.util.HashSet;
import java.util.Set;

/** Keeps equal names apart: the second {@code System.evtx} becomes {@code System.evtx#2}. */
final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    /** Returns the name itself the first time, then the name with the first free number. */
    String of(String name) {
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + '#' + number;
        }
        return unique;
    }
}

package dev.culprit.diagnose;

import dev.culprit.model.Scope;
import dev.culprit.model.Symptom;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one finding is about.
 *
 * @param host identity of the host; "" for the whole cluster
 * @param peer identity of the other host of a pair; "" if there is none or it is unknown
 */
record ScopeKey(String host, String peer) implements Comparable<ScopeKey> {
    static final ScopeKey CLUSTER = new ScopeKey("", "");

    /** Returns the key that a symptom alone would give. */
    static ScopeKey of(Scope scope, Symptom symptom) {
        return switch (scope) {
            case CLUSTER -> CLUSTER;
            case HOST -> new ScopeKey(symptom.host(), "");
            case PAIR -> new ScopeKey(symptom.host(), symptom.host().isEmpty() ? "" : symptom.peer());
        };
    }

    /**
     * Returns the keys that findings will have: of the given keys those that are not part of a fuller one, as a symptom
     * that names one host of a pair belongs to every pair of that host, and one without a host to all.
     */
    static SortedSet<ScopeKey> fullest(Collection<ScopeKey> keys) {
        var fullest = new TreeSet<ScopeKey>();
        for (ScopeKey key : keys) {
            if (keys.stream().noneMatch(other -> !other.equals(key) && other.includes(key))) {
                fullest.add(key);
            }
        }
        return fullest;
    }

    /** Tells whether evidence with the other key belongs to this scope. */
    boolean includes(ScopeKey other) {
        return equals(other)
                || other.host.isEmpty()
                || (other.peer.isEmpty() && (other.host.equals(host) || other.host.equals(peer)));
    }

    /** Tells whether the two share a host; the cluster shares all. */
    boolean meets(ScopeKey other) {
        return host.isEmpty() || other.host.isEmpty() || other.names(host) || (!peer.isEmpty() && other.names(peer));
    }

    private boolean names(String name) {
        return name.equals(host) || name.equals(peer);
    }

    /** Returns its hosts, source before destination; empty for the cluster. */
    List<String> hosts() {
        return Stream.of(host, peer).filter(name -> !name.isEmpty()).toList();
    }

    @Override
    public int compareTo(ScopeKey other) {
        int byHost = host.compareTo(other.host);
        return byHost != 0 ? byHost : peer.compareTo(other.peer);
    }

    @Override
    public String toString() {
        return peer.isEmpty() ? host : host + "->" + peer;
    }
}

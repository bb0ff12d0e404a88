package dev.culprit.model;

/**
 * What an event is: its provider and its number in that provider.
 *
 * @param provider canonical provider name
 * @param id event id, 0 to 65535
 */
public record EventKey(String provider, int id) implements Comparable<EventKey> {
    @Override
    public int compareTo(EventKey other) {
        int byProvider = provider.compareTo(other.provider);
        return byProvider != 0 ? byProvider : Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
        return provider + " " + id;
    }
}

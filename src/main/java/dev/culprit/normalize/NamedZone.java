package dev.culprit.normalize;

/**
 * The zone of a host, as something in the bundle tells it.
 *
 * @param zone its id, or a distance to UTC such as {@code +01:00}
 * @param told what tells it, such as {@code header of}
 * @param artifact path of the file that does
 */
record NamedZone(String zone, String told, String artifact) {
    static NamedZone ofHeader(String zone, String artifact) {
        return new NamedZone(zone, "header of", artifact);
    }

    static NamedZone ofEvent(String zone, String artifact) {
        return new NamedZone(zone, "time zone event in", artifact);
    }

    static NamedZone ofCopies(String zone, String artifact) {
        return new NamedZone(zone, "the same records in", artifact);
    }

    static NamedZone ofSetting(String zone, String cmdlet, String artifact) {
        return new NamedZone(zone, cmdlet + " in", artifact);
    }

    /** Returns what tells the zone, and the name of the file. */
    String basis() {
        return told + " " + artifact.substring(artifact.lastIndexOf('/') + 1);
    }
}

package dev.culprit.normalize;

/**
 * The zone of a host, as a file names it.
 *
 * @param zone its id, or a distance to UTC such as {@code +01:00}
 * @param artifact path of the file
 */
record NamedZone(String zone, String artifact) {}

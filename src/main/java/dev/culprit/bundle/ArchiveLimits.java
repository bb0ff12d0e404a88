package dev.culprit.bundle;

/**
 * How far archives are opened, so that none can exhaust time, memory or disk.
 *
 * <p>Sizes are counted while reading; what an archive claims can only make a refusal earlier.
 *
 * @param depth how many archives may lie inside one another, at least 1; a cluster's collection mailed in one more zip has 3
 * @param entries how many files all archives of a run may hold together; a cluster of 16 nodes has about 16,000
 * @param entryBytes bytes of one unpacked file, and of all files of one 7z together, which are unpacked at once
 * @param totalBytes bytes of all unpacked files of a run together
 * @param ratio unpacked bytes for each packed byte, of one file and of an archive on disk with all that is inside; event
 *     logs pack 10 to 30 times, deflate can do 1,032 times
 * @param ratioFreeBytes unpacked bytes up to which no ratio is judged: small files of one repeated line are innocent
 */
public record ArchiveLimits(int depth, long entries, long entryBytes, long totalBytes, int ratio, long ratioFreeBytes) {
    /** Five archives deep, 200,000 files, 8 GiB each and 64 GiB together, 250 times beyond the first 64 MiB. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(5, 200_000, 8L << 30, 64L << 30, 250, 64L << 20);

    public ArchiveLimits {
        if (depth < 1 || entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1 || ratioFreeBytes < 0) {
            throw new IllegalArgumentException("limits of archives are at least 1, the ratio-free bytes at least 0");
        }
    }
}

package dev.culprit.pipeline;

/** Told how far a run has come; what it is told changes nothing about the result. */
public interface ProgressListener {

    /** A listener that does nothing. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void reading(String artifact, long files, long events) {}

        @Override
        public void stage(String what) {}

        @Override
        public void done() {}
    };

    /**
     * Reading has come to this file.
     *
     * @param artifact path of the file
     * @param files files met so far
     * @param events events read so far
     */
    void reading(String artifact, long files, long events);

    /** A later stage has begun, such as {@code judging}. */
    void stage(String what);

    /** The result is about to be printed. */
    void done();
}

package dev.culprit.decode;

/** Threads that a decoder may spread its work over; the pipeline deals them out. */
public interface Workers {
    /** Does all work on the caller's thread. */
    Workers NONE = new Workers() {
        @Override
        public int count() {
            return 0;
        }

        @Override
        public Runnable start(Runnable work) {
            work.run();
            return () -> {};
        }
    };

    /** Returns how many threads there are besides the caller's; 0 if the caller does everything itself. */
    int count();

    /**
     * Starts a piece of work.
     *
     * @return waits until the work is done; throws what it threw
     */
    Runnable start(Runnable work);
}

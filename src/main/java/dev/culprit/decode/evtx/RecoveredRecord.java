package dev.culprit.decode.evtx;

/**
 * A record found in space that its log no longer counts as its own, waiting for the end of the file.
 *
 * @param recordId its id
 * @param writtenTime FILETIME of writing
 * @param delivery hands it on
 */
record RecoveredRecord(long recordId, long writtenTime, Runnable delivery) {}

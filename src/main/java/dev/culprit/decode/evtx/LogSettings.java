package dev.culprit.decode.evtx;

/**
 * What holds for all chunks of one log.
 *
 * @param path path of the file
 * @param withoutChecksums whether the file says that it was written without them
 * @param recover whether to look for records in space that the log no longer counts as its own
 * @param library templates of the run
 */
record LogSettings(String path, boolean withoutChecksums, boolean recover, TemplateLibrary library) {

    LogSettings withoutChecksums(boolean without) {
        return new LogSettings(path, without, recover, library);
    }
}

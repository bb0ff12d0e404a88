package dev.culprit.decode.evtx;

/** What the records of one chunk share: its bytes, the names and templates they point to, and what it may cost. */
final class ChunkContext {
    private final Bytes bytes;
    private final Budget budget = new Budget();
    private final Templates templates;
    private final BinaryXmlReader content;
    private final ValueTables tables = new ValueTables();

    ChunkContext(Bytes bytes, ProblemLog problems, TemplateLibrary library) {
        var names = new Names(bytes);
        this.bytes = bytes;
        this.templates = new Templates(bytes, names, problems, library);
        this.content = BinaryXmlReader.ofContent(bytes, names, budget);
    }

    /**
     * Begins the next record.
     *
     * @param recovered whether it lies in space that nothing accounts for
     */
    void startRecord(boolean recovered) {
        budget.startRecord();
        templates.startRecord(recovered);
        tables.startRecord();
    }

    /** Begins another walk through the same record, whose values stay where they are. */
    void startWalk() {
        budget.startRecord();
    }

    Bytes bytes() {
        return bytes;
    }

    Budget budget() {
        return budget;
    }

    Templates templates() {
        return templates;
    }

    /** Returns the reader of elements that no template surrounds. */
    BinaryXmlReader content() {
        return content;
    }

    ValueTables tables() {
        return tables;
    }
}

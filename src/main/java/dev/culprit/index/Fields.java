package dev.culprit.index;

/** The names of what one event leaves in the index; what each holds stands in the package's description. */
final class Fields {
    static final String TIME = "time";
    static final String POSITION = "position";
    static final String ORIGIN = "origin";
    static final String KIND = "kind";
    static final String DATA = "data";
    static final String ERROR = "error";
    static final String WORD = "word";
    static final String REST = "rest";

    private Fields() {}
}

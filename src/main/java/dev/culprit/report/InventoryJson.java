package dev.culprit.report;

import dev.culprit.model.Analysis;
import java.io.IOException;
import java.io.Writer;

/** Writes what a bundle holds as JSON, as {@code inventory.schema.json} beside this class describes it. */
public final class InventoryJson {
    /** Value of the member {@code schema}. */
    public static final String SCHEMA = "culprit.inventory/1";

    /**
     * Writes the same hosts, artifacts, coverage and problems as the report; the writer is neither flushed nor closed.
     *
     * @throws IOException if the writer fails
     */
    public void write(Analysis analysis, Writer out) throws IOException {
        Json.document(out, json -> {
            var input = new JsonInput(json, analysis);
            json.always("schema", SCHEMA);
            input.hosts();
            input.artifacts();
            input.coverage();
            input.problems();
        });
    }
}

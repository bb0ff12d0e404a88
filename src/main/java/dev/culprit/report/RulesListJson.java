package dev.culprit.report;

import dev.culprit.model.CausePage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes the known causes as JSON. */
public final class RulesListJson {

    /**
     * Writes {@code {causes: [{id, title, area, kind, severity, status, cases}]}}; the writer is neither flushed nor
     * closed.
     *
     * @param pages the causes, in any order
     * @param cases number of corpus cases by id of the cause; a cause that is not named has none
     * @throws IOException if the writer fails
     */
    public void write(List<CausePage> pages, Map<String, Integer> cases, Writer out) throws IOException {
        Json.document(
                out,
                json -> json.objects("causes", pages.stream().sorted().toList(), page -> {
                    json.always("id", page.id());
                    json.always("title", page.title());
                    json.always("area", page.area());
                    json.always("kind", page.kind().label());
                    json.always("severity", page.severity().label());
                    json.always("status", page.status().label());
                    json.number("cases", cases.getOrDefault(page.id(), 0));
                }));
    }
}

package dev.culprit.cli;

import dev.culprit.pipeline.IndexPlace;
import dev.culprit.pipeline.KeptIndex;
import dev.culprit.pipeline.Request;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the index is kept that makes later searches quick. */
final class IndexOptions {
    @ArgGroup
    private Choice choice = new Choice();

    private static final class Choice {
        @Option(
                names = "--index",
                paramLabel = "DIR",
                description = "Keep the index below this folder (default: culprit in the user's cache folder).")
        private Optional<Path> directory = Optional.empty();

        @Option(names = "--no-index", description = "Keep no index.")
        private boolean none;
    }

    /** Returns the folder in which indexes are kept; empty if none are, or the system names no cache folder. */
    Optional<Path> root(Terminal terminal) {
        return choice.none ? Optional.empty() : choice.directory.or(() -> IndexPlace.usual(terminal.environment()));
    }

    /** Returns the index of a request, to be made when the verdict is out. */
    KeptIndex of(Terminal terminal, Request request, String rulesVersion) {
        return root(terminal)
                .map(root -> KeptIndex.of(root, request, rulesVersion))
                .orElseGet(() -> KeptIndex.none(request));
    }
}

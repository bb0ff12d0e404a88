package dev.culprit.cli;

/** How results are written; spelled as it is typed. */
enum OutputFormat {
    text,
    json
}

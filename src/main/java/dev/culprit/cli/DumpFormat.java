package dev.culprit.cli;

/** How records are dumped; spelled as it is typed. */
enum DumpFormat {
    jsonl,
    xml
}

package dev.culprit.cli;

/** When to colour; spelled as it is typed. */
enum ColorChoice {
    auto,
    always,
    never
}

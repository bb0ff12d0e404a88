package dev.culprit.cli;

/** In which forms the reference of the rules is written. */
enum DocsFormat {
    html,
    markdown,
    both;

    boolean isHtml() {
        return this != markdown;
    }

    boolean isMarkdown() {
        return this != html;
    }
}

package dev.culprit.decode.eventxml;

import dev.culprit.decode.RawEvent;
import dev.culprit.decode.RawSink;
import dev.culprit.decode.eventxml.EventTextLabels.Field;
import dev.culprit.decode.eventxml.EventTextLabels.Labelled;
import dev.culprit.decode.xml.FileFaults;
import dev.culprit.model.Artifact;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds copied events in a text, line by line; holds one of them at a time. */
final class EventTextBlocks {
    /** So many lines without a label end a heading that has no description. */
    private static final int MAX_UNLABELLED_LINES = 12;
    /** Longest "Event Xml:" part kept. */
    private static final int MAX_XML_CHARACTERS = 1 << 20;
    /** Mail programs put these in front of quoted lines. */
    private static final Pattern MAIL_QUOTE = Pattern.compile("^[\\s>]*>\\s?");

    private enum Part {
        OUTSIDE,
        HEADING,
        DESCRIPTION,
        XML
    }

    private final Artifact artifact;
    private final FileFaults faults;
    private final RawSink sink;
    private final EventElement element;
    private EventTextBlock block = new EventTextBlock(0);
    private Part part = Part.OUTSIDE;
    private int unlabelledLines;
    private boolean any;
    private boolean longDescriptionTold;

    EventTextBlocks(Artifact artifact, FileFaults faults, RawSink sink) {
        this.artifact = artifact;
        this.faults = faults;
        this.sink = sink;
        this.element = new EventElement(artifact, faults);
    }

    void take(String printed, long number) throws IOException {
        String line = printed.contains(">") ? MAIL_QUOTE.matcher(printed).replaceFirst("") : printed;
        Optional<Labelled> label = EventTextLabels.of(line);
        if (label.isPresent() && label.get().field() == Field.LOG_NAME) {
            emit();
            block = new EventTextBlock(number);
            part = Part.HEADING;
        }
        switch (part) {
            case HEADING -> takeHeading(label);
            case DESCRIPTION -> takeDescription(line, label, number);
            case XML -> takeXml(line, number);
            case OUTSIDE -> {}
        }
    }

    /**
     * Hands on the last event and says so if there was none.
     *
     * @param others whether the file held events of another form
     */
    void finish(boolean others) throws IOException {
        emit();
        if (!any && !others) {
            faults.report(
                    "eventtext.no-events",
                    1,
                    "Expected a copied event (\"Log Name: …\", \"Source: …\") but found none.");
        }
    }

    private void takeHeading(Optional<Labelled> label) throws IOException {
        unlabelledLines = label.isPresent() ? 0 : unlabelledLines + 1;
        if (label.isEmpty()) {
            if (unlabelledLines > MAX_UNLABELLED_LINES) {
                emit();
            }
            return;
        }
        Labelled labelled = label.get();
        switch (labelled.field()) {
            case DESCRIPTION -> {
                part = Part.DESCRIPTION;
                block.description().add(labelled.value());
            }
            case EVENT_XML -> part = Part.XML;
            default -> block.head(labelled.field(), labelled.value());
        }
    }

    private void takeDescription(String line, Optional<Labelled> label, long number) throws IOException {
        if (label.isPresent() && label.get().field() == Field.EVENT_XML) {
            part = Part.XML;
            takeXml(label.get().value(), number);
            return;
        }
        block.description().add(line);
        if (block.description().isCut() && !longDescriptionTold) {
            longDescriptionTold = true;
            faults.report(
                    "eventtext.description-too-long",
                    block.line(),
                    "Expected descriptions of at most " + DescriptionText.MAX_CHARACTERS
                            + " characters; the rest of this one, and of any that follow in this file, was not read.");
        }
    }

    private void takeXml(String line, long number) throws IOException {
        block.addXml(line, number);
        if (line.contains("</Event>") || block.xmlCharacters() > MAX_XML_CHARACTERS) {
            emit();
        }
    }

    private void emit() throws IOException {
        if (part != Part.OUTSIDE) {
            part = Part.OUTSIDE;
            unlabelledLines = 0;
            Optional<RawEvent> fromXml =
                    block.xml().isEmpty() ? Optional.empty() : element.read(block.xml(), block.xmlLine());
            if (fromXml.isPresent()) {
                hand(withMessage(fromXml.get(), block.description().asMessage()));
            } else if (block.hasEventId()) {
                hand(block.asEvent(artifact.path()));
            } else if (block.isHeading()) {
                faults.report(
                        "eventtext.incomplete-event",
                        block.line(),
                        "Expected a line \"Event ID: …\" with a number in this event but found none; it was skipped.");
            }
        }
    }

    private void hand(RawEvent event) {
        any = true;
        sink.event(event);
    }

    private static RawEvent withMessage(RawEvent event, String message) {
        return new RawEvent(
                event.source(),
                event.recordId(),
                event.time(),
                event.computer(),
                event.channel(),
                event.provider(),
                event.id(),
                event.qualifiers(),
                event.level(),
                event.data(),
                message.isEmpty() ? event.message() : message);
    }
}

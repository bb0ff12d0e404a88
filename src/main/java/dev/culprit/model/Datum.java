package dev.culprit.model;

/**
 * One value of an event, in the order the event carries them.
 *
 * @param name name as printed or as the catalogue knows it; "" if the event names none
 * @param value text of the value; "" if empty
 */
public record Datum(String name, String value) {}

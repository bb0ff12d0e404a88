package dev.culprit.decode;

import dev.culprit.model.SourceRef;

/**
 * One value of a cmdlet's output or a console transcript, as printed.
 *
 * @param source line or file it was read from
 * @param cmdlet what printed it, such as {@code Get-NetAdapterAdvancedProperty}
 * @param computer name of the computer as the output tells it; "" if it does not
 * @param subject the object the value belongs to, such as an adapter's name; "" if none
 * @param name name of the value
 * @param value value in its machine form where there is one ({@code 9014}), else as printed
 * @param raw value as printed for people ({@code 9014 Bytes})
 */
public record RawSetting(
        SourceRef source, String cmdlet, String computer, String subject, String name, String value, String raw) {}

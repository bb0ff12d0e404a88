/**
 * Reads what PowerShell and the console say about configuration and reachability.
 *
 * <p>In: the bytes of CLIXML files ({@code Export-Clixml}, Get-SDDCDiagnosticInfo), of console text and of registry exports. Out: {@link
 * dev.culprit.decode.RawSetting}s in the order of the file; the same cmdlet gives the same subjects and names from either
 * form.
 *
 * <p>Sources: [MS-PSRP] section 2.2.5 (serialization) for CLIXML; the documented output types of the cmdlets in {@link
 * dev.culprit.decode.config.CmdletNames}; transcripts seen in the field.
 *
 * <p>Decisions: a value keeps its printed spelling. A CLIXML object that breaks off is not used, because its name may
 * stand in the missing part. An advanced property of an adapter is one setting, named by its registry keyword, because
 * display names differ between vendors and languages. Registry values are settings of {@code Get-ItemProperty}, whichever tool
 * wrote them down. A cell that was cut is no value. Names of properties are English in every language of Windows; what a
 * table prints above a column is put back to the name of the property.
 */
@NullMarked
package dev.culprit.decode.config;

import org.jspecify.annotations.NullMarked;

/**
 * Opens what a person dropped: folders, single files and archives inside one another; says what each file is and whose it
 * is.
 *
 * <p>In: paths. Out, file by file and always in the same order: an {@link dev.culprit.model.Artifact} with its content as
 * a stream, or the reason why a file is not read, and a {@link dev.culprit.model.Problem} for whatever cannot be read.
 * Content never throws: a damaged, oversized or unreadable file ends early and the problem says where and why.
 *
 * <p>Decisions. The kind comes from the first 64 KiB of a file and never from its name, since exports are renamed, mailed
 * and saved under any extension. Zip, 7z, tar, gzip, xz and bzip2 are opened; a tar inside a packed file counts as one
 * archive with it. The files of an archive come in the order of their names, as those of a folder do, so that a bundle
 * gives the same findings however it was packed. Zips are read through their directory, so that a hidden or
 * half-overwritten entry is seen as Windows would see it; only where the directory is gone are the entries taken in
 * sequence. What cannot be read in any order where it lies (an archive inside an archive, a packed tar, the blocks of a
 * 7z) is held in memory while it is small, else in one temporary file that the system forgets when it is closed; it holds
 * no more than a single file may. Sizes that an archive claims are believed when they are too large and never when they are
 * small: limits are kept by counting. A password is told once for an archive; nobody is asked for one.
 *
 * <p>Sources of format facts: PKWARE APPNOTE 6.3.10 (zip); 7zFormat.txt of the LZMA SDK; POSIX.1-2017, pax (tar); RFC 1952
 * (gzip); The .xz File Format 1.2.1; the collection scripts Get-SDDCDiagnosticInfo and Get-NetView for the names of folders
 * and files; the signatures are named where they are tested.
 */
@NullMarked
package dev.culprit.bundle;

import org.jspecify.annotations.NullMarked;

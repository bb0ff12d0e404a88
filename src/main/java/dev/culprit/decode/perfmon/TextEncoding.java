package dev.culprit.decode.perfmon;

import java.nio.charset.Charset;

/**
 * The encoding of a file and why it is thought to be that.
 *
 * @param charset turns bytes into characters
 * @param markBytes length of the byte order mark at the start of the file; 0 if there is none
 * @param name the name to show
 * @param because one clause
 */
record TextEncoding(Charset charset, int markBytes, String name, String because) {}

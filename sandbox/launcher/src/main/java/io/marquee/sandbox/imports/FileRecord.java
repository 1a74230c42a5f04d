package io.marquee.sandbox.imports;

/**
 * One record of a file.
 *
 * @param text as it is sent: a line of JSON, or a record of CSV with its line breaks
 * @param line where it begins in the file, from 1
 */
record FileRecord(String text, long line) {}

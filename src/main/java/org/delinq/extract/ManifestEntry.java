package org.delinq.extract;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What {@code manifest.csv} states of a file; absent is what it does not state.
 *
 * @param line physical line of the manifest
 * @param file name of the file as delivered
 * @param rows data rows
 * @param amountTotal fen
 * @param sha256 lower-case hexadecimal
 */
public record ManifestEntry(
    long line,
    String file,
    @Nullable Long rows,
    @Nullable BigInteger amountTotal,
    @Nullable String sha256) {}

package org.delinq.nightly;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code <attempt>/steps/<step>.json}: what a step that is done has left, so that a rerun can take
 * it over.
 *
 * @param step its name
 * @param rowsRead rows read
 * @param rowsWritten rows written
 * @param files its files by their path in the attempt's folder, with {@code /}, and their sizes;
 *     those under {@code set/} have since been published
 */
record StepRecord(String step, long rowsRead, long rowsWritten, SortedMap<String, Long> files) {
  StepRecord {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}

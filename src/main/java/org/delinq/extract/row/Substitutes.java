package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.settings.ExtractSettings;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the job file puts in the place of fields: a constant for a column that the extract
 * lacks, and our code for the bank's. All lie in one array, so that a field is a range of bytes
 * wherever its text comes from.
 */
final class Substitutes {
  /** No text of the job file. */
  static final int NONE = -1;

  private final byte[] pool;
  private final int[] ends;
  private final int[] constants;
  private final @Nullable CodeTable[] bankCodes;
  private final int[] firstReplacements;

  private Substitutes(
      List<String> texts,
      int[] constants,
      @Nullable CodeTable[] bankCodes,
      int[] firstReplacements) {
    this.pool = String.join("", texts).getBytes(StandardCharsets.UTF_8);
    this.ends = new int[texts.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += texts.get(i).getBytes(StandardCharsets.UTF_8).length;
      ends[i] = end;
    }
    this.constants = constants;
    this.bankCodes = bankCodes;
    this.firstReplacements = firstReplacements;
  }

  /** Those of the settings, which have been checked. */
  static Substitutes of(ExtractKind kind, ExtractSettings settings) {
    int columns = kind.columns().size();
    List<String> texts = new ArrayList<>(List.of(""));
    int[] constants = new int[columns];
    Arrays.fill(constants, NONE);
    @Nullable CodeTable[] bankCodes = new CodeTable[columns];
    int[] firstReplacements = new int[columns];
    for (ExtractColumn column : kind.columns()) {
      String constant = settings.constants().get(column.name());
      if (constant != null) {
        constants[column.index()] = texts.size();
        texts.add(SpaceTrim.trim(constant));
      }
      Map<String, String> codes = settings.codes().get(column.name());
      if (codes != null) {
        Map<String, String> sorted = new TreeMap<>(codes);
        bankCodes[column.index()] = new CodeTable(sorted.keySet());
        firstReplacements[column.index()] = texts.size();
        sorted.values().forEach(ours -> texts.add(SpaceTrim.trim(ours)));
      }
    }
    return new Substitutes(texts, constants, bankCodes, firstReplacements);
  }

  /** UTF-8 bytes of all texts. */
  byte[] pool() {
    return pool;
  }

  /** Where a text begins in the pool. */
  int from(int text) {
    return text == 0 ? 0 : ends[text - 1];
  }

  /** Where a text ends in the pool. */
  int to(int text) {
    return ends[text];
  }

  /** The constant of a column, or the blank text if it has none. */
  int constant(int column) {
    return Math.max(constants[column], 0);
  }

  /** Whether the column has a constant. */
  boolean hasConstant(int column) {
    return constants[column] != NONE;
  }

  /** Whether codes of the column are replaced. */
  boolean replaces(int column) {
    return bankCodes[column] != null;
  }

  /** What stands for the bank's code of that column, or {@link #NONE} if it stands for itself. */
  int replacement(int column, byte[] bytes, int from, int to) {
    CodeTable codes = bankCodes[column];
    int ordinal = codes == null ? CodeTable.UNKNOWN : codes.find(bytes, from, to);
    return ordinal == CodeTable.UNKNOWN ? NONE : firstReplacements[column] + ordinal;
  }
}

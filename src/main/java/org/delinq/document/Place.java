package org.delinq.document;

/**
 * Where a value stands.
 *
 * @param path its keys from the top, such as {@code products.MORTGAGE.grace-days}; empty for the
 *     whole file
 * @param line its line in the file, first is 1; 0 if it comes from elsewhere
 */
public record Place(String path, int line) {
  /** The place of a key below this one, not yet known to be in the file. */
  public Place child(String key) {
    return child(key, line);
  }

  /** The place of a key below this one. */
  public Place child(String key, int keyLine) {
    return new Place(path.isEmpty() ? key : path + "." + key, keyLine);
  }

  /** The place of an entry of a list, the first being 1. */
  public Place entry(int number, int entryLine) {
    return new Place(path + "[" + number + "]", entryLine);
  }

  /** {@code products.MORTGAGE.grace-days (line 12)}. */
  @Override
  public String toString() {
    String named = path.isEmpty() ? "the file" : path;
    return line == 0 ? named : named + " (line " + line + ")";
  }
}

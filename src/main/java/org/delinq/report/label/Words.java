package org.delinq.report.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of words that the program brings along: {@code key=word}, UTF-8. */
public final class Words {
  private Words() {}

  /** The words of the resource beside a class, by key. */
  public static Map<String, String> read(Class<?> beside, String resource) {
    Properties properties = new Properties();
    try (InputStream bytes = beside.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    Map<String, String> words = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
    return Map.copyOf(words);
  }
}

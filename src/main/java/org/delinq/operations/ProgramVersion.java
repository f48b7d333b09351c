package org.delinq.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as {@code --version} prints it and manifests record it. */
public final class ProgramVersion {
  private static final String RESOURCE = "/org/delinq/program.properties";

  private ProgramVersion() {}

  /** For example {@code 0.1.0}. */
  public static String current() {
    try (InputStream resource = ProgramVersion.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      Properties properties = new Properties();
      properties.load(resource);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.delinq.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.delinq.document.Place;
import org.delinq.document.YamlValue;
import org.delinq.document.YamlValue.Kind;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.document.YamlValue.Scalar;

/**
 * What the environment says instead of the job file: every key with one value has a variable, its
 * key path in capitals after {@code DELINQ_}, with {@code _} for {@code -} and between keys, such
 * as {@code DELINQ_OUT} and {@code DELINQ_LIMITS_LOANS_LOST_PERCENT}. A variable that is blank is
 * not set. Relative paths are relative to the caller's folder.
 */
final class EnvironmentLayer {
  private static final Set<String> PATHS = Set.of("inbox", "out", "work", "policies", "calendars");

  private final Map<String, String> variables;
  private final Path currentFolder;

  EnvironmentLayer(Map<String, String> variables, Path currentFolder) {
    this.variables = variables;
    this.currentFolder = currentFolder;
  }

  /** The variables of the keys that a block has, as a block to lay over it. */
  Mapping over(Mapping block) {
    Map<String, YamlValue> values = new LinkedHashMap<>();
    block
        .values()
        .forEach(
            (key, value) -> {
              if (value instanceof Mapping inner) {
                values.put(key, over(inner));
              } else if (value instanceof Scalar scalar) {
                String path = scalar.place().path();
                String variable = variable(path);
                String text = variables.get(variable);
                if (text != null && !text.isBlank()) {
                  Place place = new Place(variable + " in the environment", 0);
                  values.put(key, new Scalar(place, Kind.TEXT, absolute(path, text)));
                }
              }
            });
    return new Mapping(block.place(), block.absent(), values);
  }

  private static String variable(String path) {
    return "DELINQ_" + path.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  private String absolute(String path, String text) {
    try {
      return PATHS.contains(path) ? currentFolder.resolve(text).toString() : text;
    } catch (InvalidPathException e) {
      // Said where the value is read, with its place.
      return text;
    }
  }
}

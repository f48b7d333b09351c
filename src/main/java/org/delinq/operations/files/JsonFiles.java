package org.delinq.operations.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON files of the program: records, keys in snake case and in the order of the record,
 * indented by two, LF. Unknown keys are ignored when reading, so that an older program reads what a
 * newer one wrote.
 */
public final class JsonFiles {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
          .build();

  private JsonFiles() {}

  /** The bytes of the file that holds a record. */
  public static byte[] bytes(Object content) {
    return (MAPPER.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The record a file holds.
   *
   * @throws IOException also when the file is no JSON of that record, naming the file
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    return parse(Files.readAllBytes(file), type, file);
  }

  /** As {@link #read}, of bytes read already. */
  public static <T> T parse(byte[] content, Class<T> type, Path file) throws IOException {
    try {
      T value = MAPPER.readValue(content, type);
      if (value == null) {
        throw new IOException(file + " is empty");
      }
      return value;
    } catch (JacksonException e) {
      throw new IOException(
          file + " is not the JSON it should be (line " + e.getLocation().getLineNr() + ")", e);
    }
  }
}

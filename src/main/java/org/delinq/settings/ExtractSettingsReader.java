package org.delinq.settings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.document.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block {@code extracts} of the job file. Whether the columns and codes it names exist is
 * for the extract itself to say.
 */
final class ExtractSettingsReader {
  private static final List<String> EXTRACTS =
      List.of("loans", "instalments", "repayments", "events", "contacts", "balances");
  private static final String FILE = "file";
  private static final String CODES = "codes";
  private static final String DELIMITERS = ",;|\t^~!#$%&*@?=<>\\";
  private static final int LONGEST_NAME = 255;

  /** File names that are taken, so that no file is read as two extracts. */
  private final Set<String> taken = new HashSet<>(Set.of("manifest.csv"));

  SortedMap<String, ExtractSettings> read(Section top) {
    Section section = top.section("extracts");
    SortedMap<String, ExtractSettings> extracts = new TreeMap<>();
    for (String name : EXTRACTS) {
      extracts.put(name, extract(section.section(name)));
    }
    section.done();
    return extracts;
  }

  private ExtractSettings extract(Section section) {
    int faults = section.faultCount();
    String file =
        section.formed(
            FILE,
            "the plain name of a file, without folders and without .gz",
            "",
            ExtractSettingsReader::plainName);
    if (section.faultCount() == faults && !taken.add(file)) {
      section.fault(FILE, file + " again", "a file of its own for each extract");
    }
    ExtractSettings settings =
        new ExtractSettings(
            file,
            section.formed(
                "charset",
                "UTF-8, GB18030, GBK",
                StandardCharsets.UTF_8,
                ExtractSettingsReader::charset),
            section.formed(
                "delimiter",
                "a tab or one of , ; | ^ ~ ! # $ % & * @ ? = < > \\",
                ',',
                ExtractSettingsReader::delimiter),
            section.text("date-format"),
            texts(section, "columns"),
            codes(section),
            texts(section, "constants"));
    section.done();
    return settings;
  }

  private static Map<String, Map<String, String>> codes(Section extract) {
    SortedMap<String, Map<String, String>> codes = new TreeMap<>();
    extract.sections(CODES).forEach((column, section) -> codes.put(column, texts(section)));
    return codes;
  }

  private static Map<String, String> texts(Section extract, String key) {
    return extract.has(key) ? texts(extract.section(key)) : Map.of();
  }

  /** A blank text is one too: a constant or code may stand for nothing. */
  private static Map<String, String> texts(Section section) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String key : section.keys()) {
      texts.put(key, section.has(key) ? section.text(key) : "");
    }
    return texts;
  }

  private static @Nullable String plainName(String text) {
    boolean plain =
        text.length() <= LONGEST_NAME
            && !text.startsWith(".")
            && !text.endsWith(".gz")
            && text.chars().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    return plain ? text : null;
  }

  private static @Nullable Charset charset(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "GB18030", "GBK" -> Charset.forName("GB18030");
      default -> null;
    };
  }

  private static @Nullable Character delimiter(String text) {
    return text.length() == 1 && DELIMITERS.contains(text) ? text.charAt(0) : null;
  }
}

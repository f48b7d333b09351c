package org.delinq.report.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delinq.report.label.Labels;
import org.delinq.report.label.Words;
import org.delinq.settings.JobSettings;

/** The words of the page in one language; public for the template. */
public final class PageWords {
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

  private final Labels labels;
  private final Map<String, String> words;

  PageWords(JobSettings.Labels language) {
    this.labels = Labels.of(language);
    this.words =
        Words.read(
            PageWords.class,
            switch (language) {
              case EN -> "words_en.properties";
              case ZH_CN -> "words_zh_CN.properties";
            });
  }

  /**
   * A sentence with its blanks filled in.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  public String say(String key, Object... values) {
    String sentence = words.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return BLANK
        .matcher(sentence)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(blank.group(1))])));
  }

  /**
   * The word for a code.
   *
   * @param group the name of a {@link Labels.Group}
   */
  public String code(String group, String code) {
    return labels.word(Labels.Group.valueOf(group), code);
  }
}

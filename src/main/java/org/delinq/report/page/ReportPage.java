package org.delinq.report.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Makes {@code report.html}. */
public final class ReportPage {
  /** The file's name. */
  public static final String FILE = "report.html";

  private static final String TEMPLATE = "page.ftlh";

  private ReportPage() {}

  /** The page, in UTF-8; the same bytes for the same facts. */
  public static byte[] render(PageFacts facts) {
    PageWords words = new PageWords(facts.language());
    PageNumbers numbers = new PageNumbers();
    StringWriter page = new StringWriter(1 << 20);
    try {
      configuration()
          .getTemplate(TEMPLATE)
          .process(
              Map.of(
                  "s", facts.night(),
                  "f", facts.night().figures(),
                  "facts", facts.run(),
                  "page", new PageModel(facts, words, numbers),
                  "words", words,
                  "numbers", numbers,
                  "resources", PageResources.load()),
              page);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (TemplateException wrong) {
      throw new IllegalStateException(
          "the template " + TEMPLATE + " does not fit its facts", wrong);
    }
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(ReportPage.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }
}

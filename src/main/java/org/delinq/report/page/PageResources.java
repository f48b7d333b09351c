package org.delinq.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page carries in itself; public for the template.
 *
 * @param charts the chart library
 * @param script draws the charts
 */
public record PageResources(String style, String charts, String script) {
  static PageResources load() {
    return new PageResources(text("page.css"), text("echarts.min.js"), text("page.js"));
  }

  /** The two scripts as a content security policy names them. */
  public String scriptSources() {
    return source(charts) + " " + source(script);
  }

  private static String source(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(String resource) {
    try (InputStream bytes = PageResources.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}

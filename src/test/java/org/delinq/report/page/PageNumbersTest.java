package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumbersTest {
  private final PageNumbers numbers = new PageNumbers();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "999 | 999",
        "1000 | 1,000",
        "36683398.53 | 36,683,398.53",
        "-1234.50 | −1,234.50",
        "-123.00 | −123.00",
        "- | –"
      })
  void keepsThousandsApart(String number, String read) {
    assertThat(numbers.grouped(number)).isEqualTo(read);
  }

  @Test
  void tellsTheSign() {
    assertThat(numbers.signed(new BigDecimal("0.50"))).isEqualTo("+0.50");
    assertThat(numbers.signed(new BigDecimal("-1000"))).isEqualTo("−1,000");
    assertThat(numbers.signed(new BigDecimal("0.00"))).isEqualTo("0.00");
  }

  @Test
  void percentAndSeconds() {
    assertThat(numbers.percent("163.97")).isEqualTo("163.97%");
    assertThat(numbers.percent("-")).isEqualTo("–");
    assertThat(numbers.seconds(1250L)).isEqualTo("1.3 s");
  }
}

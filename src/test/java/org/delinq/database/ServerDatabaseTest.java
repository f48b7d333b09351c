package org.delinq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.DatabaseAccess;
import org.junit.jupiter.api.Test;

class ServerDatabaseTest {
  @Test
  void namesTheServerThatDoesNotAnswerAndNoPassword() {
    Database nobody =
        new ServerDatabase(
            new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/delinq?ssl=false", "n", "s3cret"));
    assertThatThrownBy(() -> nobody.open(2))
        .isInstanceOfSatisfying(
            DelinqException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE);
              assertThat(failure.nextStep()).contains("DELINQ_DB_URL");
            })
        .hasMessageStartingWith(
            "the database jdbc:postgresql://127.0.0.1:1/delinq cannot be used:"
                + " Connection to 127.0.0.1:1 refused")
        .hasMessageNotContaining("s3cret");
  }
}

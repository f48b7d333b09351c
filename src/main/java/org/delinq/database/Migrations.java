package org.delinq.database;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * The versioned migrations of one kind of database: {@code db/migration/<vendor>}, and {@code
 * common} where both kinds understand the same.
 */
record Migrations(String vendor) {
  /** What has to be done to a database. */
  enum Standing {
    /** Nothing. */
    CURRENT,
    /** It lacks the newest migrations. */
    BEHIND,
    /** Not even the first migration was brought to its end: there is nothing in it to keep. */
    UNFINISHED
  }

  Standing standing(DataSource database) {
    MigrationInfoService info = of(database).info();
    boolean begun =
        Arrays.stream(info.all())
            .map(migration -> migration.getState())
            .anyMatch(MigrationState::isApplied);
    if (!begun) {
      return Standing.UNFINISHED;
    }
    return info.pending().length == 0 ? Standing.CURRENT : Standing.BEHIND;
  }

  void apply(DataSource database) {
    of(database).migrate();
  }

  private Flyway of(DataSource database) {
    return Flyway.configure()
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .dataSource(database)
        .load();
  }
}

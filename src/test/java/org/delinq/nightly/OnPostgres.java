package org.delinq.nightly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.delinq.database.PostgresServer;
import org.delinq.settings.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has the nights of a test class run on PostgreSQL, every institution in a schema of its own that
 * is dropped after the class; skips them where there is no server.
 */
final class OnPostgres implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {
  private static @Nullable Map<Path, DatabaseAccess> schemas;

  /** The database of the institution in a folder; null where it is a file of its work folder. */
  static @Nullable DatabaseAccess access(Path home) {
    return schemas == null
        ? null
        : schemas.computeIfAbsent(home, name -> PostgresServer.newSchema());
  }

  /** The variables that name that database to a process; none where it is a file. */
  static Map<String, String> variables(@Nullable DatabaseAccess database) {
    Map<String, String> variables = new HashMap<>();
    if (database != null) {
      variables.put("DELINQ_DB_URL", database.url());
      if (database.user() != null) {
        variables.put("DELINQ_DB_USER", database.user());
      }
      if (database.password() != null) {
        variables.put("DELINQ_DB_PASSWORD", database.password());
      }
    }
    return variables;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return PostgresServer.absent()
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("PostgreSQL is there"));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    schemas = new HashMap<>();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Map<Path, DatabaseAccess> used = schemas;
    schemas = null;
    if (used != null) {
      used.values().forEach(PostgresServer::drop);
    }
  }
}

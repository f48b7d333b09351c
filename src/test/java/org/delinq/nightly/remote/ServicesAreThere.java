package org.delinq.nightly.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import org.delinq.database.PostgresServer;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test where PostgreSQL or RabbitMQ is not running on this machine. With {@code
 * DELINQ_TEST_RABBITMQ=required} it is not skipped, and fails.
 */
final class ServicesAreThere implements ExecutionCondition {
  private static final int PORT = 5672;
  private static final int MILLISECONDS = 1_000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> absent = PostgresServer.absent();
    if (absent.isPresent()) {
      return ConditionEvaluationResult.disabled(absent.get());
    }
    if ("required".equals(System.getenv("DELINQ_TEST_RABBITMQ"))) {
      return ConditionEvaluationResult.enabled("required");
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), MILLISECONDS);
      return ConditionEvaluationResult.enabled("both answer");
    } catch (IOException refused) {
      return ConditionEvaluationResult.disabled("RabbitMQ: " + refused.getMessage());
    }
  }
}

package org.delinq.nightly.remote;

import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.RemoteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue on RabbitMQ where partitions are offered. A message leaves the queue when a worker gets
 * it: whether the work is done the lease tells, and an offer nobody took is made again. An offer
 * expires, so that a night without workers does not fill the queue.
 */
public final class OfferQueue implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OfferQueue.class);
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private static final int CONNECT_MILLISECONDS = 10_000;

  private final RemoteSettings settings;
  private final CachingConnectionFactory connections;
  private final RabbitTemplate broker;

  private OfferQueue(RemoteSettings settings, CachingConnectionFactory connections) {
    this.settings = settings;
    this.connections = connections;
    this.broker = new RabbitTemplate(connections);
  }

  /**
   * Connects and sees that the queue is there.
   *
   * @throws DelinqException BROKER where the broker cannot be reached or refuses us
   */
  public static OfferQueue open(RemoteSettings settings) {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setHost(settings.host());
    factory.setPort(settings.port());
    factory.setUsername(settings.user());
    factory.setPassword(settings.password());
    factory.setVirtualHost(settings.virtualHost());
    factory.setConnectionTimeout(CONNECT_MILLISECONDS);
    factory.setAutomaticRecoveryEnabled(false);
    if (settings.tls()) {
      encrypt(factory);
    }
    OfferQueue queue = new OfferQueue(settings, new CachingConnectionFactory(factory));
    try {
      new RabbitAdmin(queue.connections).declareQueue(new Queue(settings.queue(), true));
      return queue;
    } catch (AmqpException failure) {
      queue.close();
      throw unreachable(settings, failure);
    }
  }

  private static void encrypt(ConnectionFactory factory) {
    try {
      factory.useSslProtocol(javax.net.ssl.SSLContext.getDefault());
      factory.enableHostnameVerification();
    } catch (GeneralSecurityException failure) {
      throw new DelinqException(
          ErrorCode.BROKER,
          "TLS cannot be used here",
          "see to the certificates of the JDK",
          failure);
    }
  }

  /**
   * Offers a partition.
   *
   * @param expiry after which the broker forgets it
   * @throws DelinqException BROKER where it cannot be reached
   */
  public void offer(PartitionOffer offer, Duration expiry) {
    Message message =
        MessageBuilder.withBody(JSON.writeValueAsBytes(offer))
            .setContentType("application/json")
            .setContentEncoding(StandardCharsets.UTF_8.name())
            .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
            .setExpiration(Long.toString(expiry.toMillis()))
            .build();
    try {
      broker.send("", settings.queue(), message);
    } catch (AmqpException failure) {
      throw unreachable(settings, failure);
    }
  }

  /**
   * The next offer, if one comes in time. What is no offer is dropped, with a warning in the log.
   *
   * @throws DelinqException BROKER where it cannot be reached
   */
  public Optional<PartitionOffer> next(Duration patience) {
    Message message;
    try {
      message = broker.receive(settings.queue(), patience.toMillis());
    } catch (AmqpException failure) {
      throw unreachable(settings, failure);
    }
    if (message == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(message.getBody(), PartitionOffer.class));
    } catch (JacksonException | IllegalArgumentException foreign) {
      LOG.warn("queue {}: a message that is no offer of ours was dropped", settings.queue());
      return Optional.empty();
    }
  }

  private static DelinqException unreachable(RemoteSettings settings, AmqpException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new DelinqException(
        ErrorCode.BROKER,
        "RabbitMQ cannot be used: " + settings + ": " + cause.getMessage(),
        "see that it runs and lets us in (DELINQ_AMQP_*), or run without --workers remote",
        failure);
  }

  @Override
  public void close() {
    connections.destroy();
  }
}

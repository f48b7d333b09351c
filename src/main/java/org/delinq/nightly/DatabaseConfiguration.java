package org.delinq.nightly;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database: the job repository on H2 in the work folder. A commit is durable when it returns
 * ({@code WRITE_DELAY=0}), and closing is ours, not that of H2's shutdown hook.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class DatabaseConfiguration {
  @Bean(destroyMethod = "close")
  DataSource dataSource(NightContext night) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("delinq");
    config.setJdbcUrl(
        "jdbc:h2:file:"
            + night.settings().work().resolve("db").resolve("delinq").toAbsolutePath()
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    config.setUsername("delinq");
    config.setPassword("");
    config.setMaximumPoolSize(night.settings().threads() + 2);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}

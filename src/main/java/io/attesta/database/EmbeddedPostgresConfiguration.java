package io.attesta.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts a PostgreSQL of our own when no {@code spring.datasource.url} is configured. Its data
 * outlives the process; the server itself does not.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedPostgresConfiguration {

  /** Holds the folder against a second node; closed after the server. */
  @Bean(destroyMethod = "close")
  DataFolder dataFolder(@Value("${attesta.database.directory:./data}") String directory)
      throws IOException {
    return DataFolder.take(Path.of(directory).toAbsolutePath().normalize());
  }

  @Bean(destroyMethod = "close")
  EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException {
    return PostgresServer.start(folder);
  }

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return "postgres";
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
      }
    };
  }
}

package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.attesta.AttestaTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The committed description is the served one. To rewrite it after a change of the REST: {@code mvn
 * test -Dtest=OpenApiTest -Dattesta.openapi.write=true}.
 */
@AttestaTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("docs/openapi.json");

  @LocalServerPort int port;

  @Test
  void theCommittedDescriptionIsTheServedOne() throws IOException {
    String served = sorted(Caller.script(port, "agent").get("/api/v1/openapi").body());
    if (Boolean.getBoolean("attesta.openapi.write")) {
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.readString(COMMITTED)).isEqualTo(served);
  }

  private static String sorted(String json) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return mapper
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .writeValueAsString(mapper.readValue(json, TreeMap.class))
        + "\n";
  }
}

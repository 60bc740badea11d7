package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.util.List;
import java.util.stream.StreamSupport;

/** Sends files of configuration items and relations. */
final class EstateFiles {

  static final String IMPORTS = "/api/v1/configuration-imports";

  private final Rest rest;

  EstateFiles(Rest rest) {
    this.rest = rest;
  }

  Rest.Answer csv(String kind, String file, String... parameters) {
    return send("text/csv", kind, file, parameters);
  }

  Rest.Answer json(String kind, String file, String... parameters) {
    return send("application/json", kind, file, "format=json", String.join("&", parameters));
  }

  private Rest.Answer send(String type, String kind, String file, String... parameters) {
    String query = "?kind=" + kind + "&" + String.join("&", parameters);
    return rest.call("POST", IMPORTS + query, file, type);
  }

  /** Writes them all, or the test fails. */
  void write(String kind, String file, String... parameters) {
    Rest.Answer answer = csv(kind, file, parameters);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(answer.body().path("rejected").asInt()).as(report(answer).toString()).isZero();
  }

  JsonNode report(Rest.Answer answer) {
    return rest.get(IMPORTS + "/" + answer.text("id") + "/report").body();
  }

  /** Code and field of each kept fault, in the order of the file. */
  List<String> faults(Rest.Answer answer) {
    return StreamSupport.stream(report(answer).path("faults").spliterator(), false)
        .map(
            f ->
                f.path("line").asInt()
                    + " "
                    + f.path("code").asText()
                    + " "
                    + f.path("field").asText())
        .toList();
  }

  /** The counts: read, created, updated, unchanged, rejected. */
  static List<Integer> counts(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return List.of("read", "created", "updated", "unchanged", "rejected").stream()
        .map(name -> answer.body().path(name).asInt())
        .toList();
  }
}

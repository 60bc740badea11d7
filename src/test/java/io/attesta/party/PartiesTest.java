package io.attesta.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers, suppliers, contracts and reviews over REST. */
@AttestaTest
class PartiesTest {

  private static final String SUPPLIERS = "/api/v1/suppliers/";
  private static final String CONTRACTS = "/api/v1/supplier-contracts/";

  private final int port;
  private final ContractExpiry expiry;
  private final ShiftedNow now;

  PartiesTest(
      @LocalServerPort int port, @Autowired ContractExpiry expiry, @Autowired ShiftedNow now) {
    this.port = port;
    this.expiry = expiry;
    this.now = now;
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void suppliersAreEditedByThoseWhoAnswerForServicesAndEveryVersionIsKept() {
    String path = SUPPLIERS + "test-lines";
    Map<String, Object> body = supplier("EXTERNAL");
    assertThat(as("requester").put(path, body).status()).isEqualTo(404);
    assertThat(as("agent").put(path, body).status()).isEqualTo(403);
    assertThat(as("service-level-manager").put(path, body).status()).isEqualTo(201);
    assertThat(as("service-level-manager").put(path, body).status()).isEqualTo(428);
    Rest editor = as("service-owner").with("If-Match", as("agent").get(path).header("ETag"));
    body.put("name", "Lines and more");
    assertThat(editor.put(path, body).status()).isEqualTo(200);
    assertThat(editor.put(path, body).status()).isEqualTo(412);
    var versions = as("agent").get(path + "/versions").body().path("items");
    assertThat(versions.findValuesAsText("changedBy"))
        .containsExactly("service-owner", "service-level-manager");
    assertThat(as("requester").get(path).status()).isEqualTo(404);
    assertThat(as("requester").get("/api/v1/suppliers").status()).isEqualTo(404);
  }

  @Test
  void onlyAnInternalSupplierIsATeam() {
    Map<String, Object> body = supplier("INTERNAL");
    body.put("team", "network-support");
    assertThat(as("admin").put(SUPPLIERS + "test-own-network", body).status()).isEqualTo(201);
    body.put("team", "no-such-team");
    assertThat(as("admin").put(SUPPLIERS + "test-own-other", body).status()).isEqualTo(400);
    Map<String, Object> external = supplier("EXTERNAL");
    external.put("team", "network-support");
    assertThat(as("admin").put(SUPPLIERS + "test-not-own", external).status()).isEqualTo(400);
  }

  @Test
  void whatAContractNamesHasToExist() {
    Map<String, Object> body = contract("no-such");
    body.put("services", List.of("no-such"));
    body.put("calendar", "no-such");
    body.put("owner", "no-such");
    body.put("expiresOn", "2020-01-01");
    Rest.Answer refused = as("admin").put(CONTRACTS + "test-wrong", body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("supplier", "owner", "calendar", "services[0]", "expiresOn");
  }

  @Test
  void contractsAreEditedLikeSuppliers() {
    as("admin").put(SUPPLIERS + "test-printers", supplier("EXTERNAL"));
    String path = CONTRACTS + "test-printing";
    assertThat(as("agent").put(path, contract("test-printers")).status()).isEqualTo(403);
    assertThat(as("service-owner").put(path, contract("test-printers")).status()).isEqualTo(201);
    Rest editor = as("service-owner").with("If-Match", as("agent").get(path).header("ETag"));
    Map<String, Object> body = contract("test-printers");
    body.put("scope", "Paper too");
    assertThat(editor.put(path, body).status()).isEqualTo(200);
    assertThat(editor.put(path, body).status()).isEqualTo(412);
    assertThat(as("agent").get(path + "/versions").body().path("items")).hasSize(2);
    assertThat(keys(as("agent").get("/api/v1/supplier-contracts?supplier=test-printers")))
        .containsExactly("test-printing");
    assertThat(as("requester").get("/api/v1/supplier-contracts").status()).isEqualTo(404);
  }

  @Test
  void theOwnerIsToldOnceInTimeThatAContractEnds() {
    as("admin").put(SUPPLIERS + "test-ending", supplier("EXTERNAL"));
    LocalDate ends = LocalDate.ofInstant(now.get(), ZoneOffset.UTC).plusDays(40);
    Map<String, Object> body = contract("test-ending");
    body.put("name", "The contract that ends");
    body.put("expiresOn", ends.toString());
    body.put("noticeDays", 30);
    assertThat(as("admin").put(CONTRACTS + "test-ending", body).status()).isEqualTo(201);
    expiry.tell();
    assertThat(notices()).isZero();
    now.pass(Duration.ofDays(11));
    expiry.tell();
    expiry.tell();
    assertThat(notices()).isEqualTo(1);
  }

  @Test
  void reviewsWithACustomerKeepWhoSaidWhatAndWhatIsToBeDone() {
    String reviews = "/api/v1/customers/head-office/service-reviews";
    Map<String, Object> review =
        Map.of(
            "participants", List.of("Maya Singh", "Elena Petrova"),
            "minutes", "Payroll was late twice.",
            "actions",
                List.of(
                    Map.of(
                        "what", "Move the batch", "who", "Femi Adeyemi", "dueOn", "2026-12-01")));
    assertThat(as("agent").put(reviews + "/2026-09-30", review).status()).isEqualTo(403);
    assertThat(as("service-level-manager").put(reviews + "/2026-09-30", review).status())
        .isEqualTo(201);
    assertThat(as("service-level-manager").put(reviews + "/2026-09-30", review).status())
        .isEqualTo(428);
    Rest.Answer read = as("agent").get(reviews + "/2026-09-30");
    assertThat(read.body().path("actions").get(0).path("dueOn").asText()).isEqualTo("2026-12-01");
    Rest editor = as("service-level-manager").with("If-Match", read.header("ETag"));
    assertThat(editor.put(reviews + "/2026-09-30", review).status()).isEqualTo(200);
    assertThat(as("agent").get(reviews).body().path("items")).isNotEmpty();
    assertThat(as("agent").get("/api/v1/customers/no-such/service-reviews").status())
        .isEqualTo(404);
    assertThat(as("requester").get(reviews).status()).isEqualTo(404);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private long notices() {
    return StreamSupport.stream(
            as("service-level-manager")
                .get("/api/v1/notifications?limit=200")
                .body()
                .path("items")
                .spliterator(),
            false)
        .filter(notice -> notice.path("text").asText().contains("The contract that ends"))
        .count();
  }

  private static List<String> keys(Rest.Answer answer) {
    return answer.body().path("items").findValuesAsText("key");
  }

  private static Map<String, Object> supplier(String kind) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "Supplier of a test");
    body.put("kind", kind);
    body.put("contacts", List.of(Map.of("name", "Nils Aas")));
    return body;
  }

  private static Map<String, Object> contract(String supplier) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("supplier", supplier);
    body.put("name", "Contract of a test");
    body.put("scope", "Everything");
    // One for every service would count in the tests of agreements.
    body.put("services", List.of("payroll"));
    body.put("calendar", "business-hours");
    body.put("targets", List.of(Map.of("practice", "incident", "minutes", 480)));
    body.put("startsOn", "2026-01-01");
    body.put("noticeDays", 0);
    body.put("owner", "service-level-manager");
    return body;
  }
}

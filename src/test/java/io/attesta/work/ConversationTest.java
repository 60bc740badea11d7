package io.attesta.work;

import static io.attesta.work.Front.faults;
import static io.attesta.work.Front.items;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Comments, links and attachments. */
@AttestaTest
class ConversationTest {

  private final Front front;
  private String number;

  ConversationTest(@LocalServerPort int port, @Autowired IdentityService identity) {
    this.front = new Front(port, identity);
  }

  @BeforeEach
  void open() {
    number = front.open("requester", "Printer jams");
  }

  @Test
  void internalCommentsAreForThoseWhoWorkOnIt() {
    front.comment("requester", number, Map.of("text", "It smokes"));
    front.comment("agent", number, Map.of("text", "On my way", "visibility", "PUBLIC"));
    Rest.Answer internal =
        front.comment("agent", number, Map.of("text", "Third time", "visibility", "internal"));
    assertThat(internal.status()).isEqualTo(201);
    assertThat(internal.text("visibility")).isEqualTo("INTERNAL");
    assertThat(internal.text("author")).isEqualTo("agent");
    assertThat(texts("requester")).containsExactly("It smokes", "On my way");
    assertThat(texts("agent")).containsExactly("It smokes", "On my way", "Third time");
    assertThat(texts("auditor")).contains("Third time");
  }

  @Test
  void neitherRequesterNorReaderWritesInternally() {
    Map<String, String> internal = Map.of("text", "Hush", "visibility", "INTERNAL");
    assertThat(front.comment("requester", number, internal).status()).isEqualTo(403);
    assertThat(front.comment("auditor", number, Map.of("text", "Hm")).status()).isEqualTo(403);
    assertThat(texts("agent")).isEmpty();
  }

  @Test
  void aRequestersMessageCarriesNoInternalComment() {
    await();
    Rest.Answer refused =
        front
            .as("requester")
            .post(
                path(number, "/messages"),
                Map.of("name", "CustomerReplied", "details", Map.of("commentInternal", "Hush")));
    assertThat(refused.status()).isEqualTo(403);
    Map<String, Object> empty = new HashMap<>();
    empty.put("commentPublic", null);
    assertThat(
            front
                .as("requester")
                .post(
                    path(number, "/messages"), Map.of("name", "CustomerReplied", "details", empty))
                .status())
        .isEqualTo(400);
    Rest.Answer replied =
        front
            .as("requester")
            .post(
                path(number, "/messages"),
                Map.of(
                    "name", "CustomerReplied", "details", Map.of("commentPublic", "The blue one")));
    assertThat(replied.status()).isEqualTo(200);
    assertThat(texts("agent")).containsExactly("Which one is it?", "The blue one");
  }

  @Test
  void whatTheServiceSaysItselfNobodyElseSays() {
    Rest.Answer answer =
        front.as("agent").post(path(number, "/messages"), Map.of("name", "SlaBreached"));
    assertThat(faults(answer)).containsExactly("name internal-message");
    Rest.Answer early =
        front.as("requester").post(path(number, "/messages"), Map.of("name", "CustomerReplied"));
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text("code")).isEqualTo("not-waiting");
    assertThat(
            front
                .as("requester")
                .post(path(number, "/messages"), Map.of("name", "SupplierReplied"))
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text required                 | {'text':' '}",
        "text required                 | {'visibility':'PUBLIC'}",
        "visibility unknown-visibility | {'text':'Hello','visibility':'SECRET'}",
        "author unknown-field          | {'text':'Hello','author':'admin'}",
        "text wrong-type               | {'text':['Hello']}"
      })
  void aFaultyCommentIsNamed(String fault, String body) {
    Rest.Answer answer = front.comment("agent", number, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer)).containsExactly(fault);
  }

  @Test
  void aTextIsKeptAsItIsAndHasItsLimits() {
    String script = "<script>alert(1)</script> =1+1 ' \\ \u202e \ud83d\ude00";
    assertThat(front.comment("agent", number, Map.of("text", script)).text("text"))
        .isEqualTo(script);
    assertThat(texts("agent")).containsExactly(script);
    Rest.Answer nul = front.comment("agent", number, Map.of("text", "a\0b"));
    assertThat(nul.status()).isEqualTo(400);
    Rest.Answer tooLong = front.comment("agent", number, Map.of("text", "x".repeat(20_001)));
    assertThat(faults(tooLong)).containsExactly("text max-length");
    assertThat(front.comment("agent", number, Map.of("text", "x".repeat(20_000))).status())
        .isEqualTo(201);
  }

  @Test
  void aLinkIsSeenFromBothEndsAndMadeOnce() {
    String other = front.open("requester", "Printer jams too");
    Map<String, String> link = Map.of("type", "duplicate-of", "to", other);
    assertThat(front.as("agent").post(path(number, "/links"), link).status()).isEqualTo(201);
    assertThat(front.as("agent").post(path(number, "/links"), link).status()).isEqualTo(201);
    List<JsonNode> from = items(front.as("agent").get(path(number, "/links")));
    List<JsonNode> to = items(front.as("requester").get(path(other, "/links")));
    assertThat(from).hasSize(1);
    assertThat(from.get(0).path("outgoing").asBoolean()).isTrue();
    assertThat(from.get(0).path("number").asText()).isEqualTo(other);
    assertThat(to.get(0).path("outgoing").asBoolean()).isFalse();
    assertThat(to.get(0).path("number").asText()).isEqualTo(number);
  }

  @Test
  void aFaultyLinkIsNamed() {
    assertThat(linkFaults(Map.of("type", "friend-of", "to", number)))
        .containsExactly("type unknown-link-type");
    assertThat(linkFaults(Map.of("type", "related-to", "to", number)))
        .containsExactly("to unknown-work-item");
    assertThat(linkFaults(Map.of("type", "related-to", "to", "INC-999999")))
        .containsExactly("to unknown-work-item");
    assertThat(linkFaults(Map.of("to", number))).containsExactly("type required");
    assertThat(
            front
                .as("requester")
                .post(path(number, "/links"), Map.of("type", "related-to", "to", number))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aFileComesBackAsADownload() {
    Rest.Answer added = Upload.text("../../etc/pass\"wd é.txt", "root").to(agent(), number);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.text("name")).doesNotContain("/", "\\", "\"").startsWith("pass");
    Rest.Answer file = front.as("requester").get(path(number, "/attachments/" + added.text("id")));
    assertThat(file.response().body()).isEqualTo("root");
    assertThat(file.header("Content-Disposition")).startsWith("attachment;").doesNotContain("..");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(file.header("Content-Type")).startsWith("text/plain");
    assertThat(added.text("sha256")).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Windows\\system.ini, system.ini",
    "..\\..\\a.txt, a.txt",
    "/etc/passwd, passwd",
    "gpj.\u202eexe.txt, gpj.exe.txt",
    "a\u0007b.txt, ab.txt"
  })
  void ofAPathOnlyTheNameIsKept(String sent, String kept) {
    assertThat(Upload.text(sent, "x").to(agent(), number).text("name")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "application/xhtml+xml",
        "text/xml",
        "application/javascript",
        "application/x-msdownload",
        "TEXT/HTML; charset=utf-8",
        "nonsense"
      })
  void whatABrowserWouldRunIsRefused(String type) {
    Rest.Answer answer =
        Upload.text("page.txt", "<svg onload=alert(1)>").as(type).to(agent(), number);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer)).containsExactly("file media-type");
  }

  @Test
  void aFileNeedsANameAndSomethingInIt() {
    assertThat(faults(Upload.text("..", "x").to(agent(), number)))
        .containsExactly("file file-name");
    assertThat(faults(Upload.text("x".repeat(201), "x").to(agent(), number)))
        .containsExactly("file file-name");
    assertThat(faults(Upload.text("a.txt", "").to(agent(), number))).containsExactly("file empty");
    assertThat(items(agent().get(path(number, "/attachments")))).isEmpty();
  }

  @Test
  void aFileIsNotTooLarge() {
    Rest.Answer answer =
        Upload.text("big.txt", "x".repeat(26 * 1024 * 1024 + 400)).to(agent(), number);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void internalFilesAreForThoseWhoWorkOnIt() {
    String internal = Upload.text("notes.txt", "x").internal().to(agent(), number).text("id");
    Upload.text("photo.txt", "x").to(front.as("requester"), number);
    assertThat(Upload.text("b.txt", "x").internal().to(front.as("requester"), number).status())
        .isEqualTo(403);
    assertThat(items(front.as("requester").get(path(number, "/attachments")))).hasSize(1);
    assertThat(items(agent().get(path(number, "/attachments")))).hasSize(2);
    String file = "/attachments/" + internal;
    assertThat(front.as("requester").get(path(number, file)).status()).isEqualTo(404);
    assertThat(agent().get(path(number, file)).status()).isEqualTo(200);
    String other = front.open("requester", "Another printer");
    assertThat(agent().get(path(other, file)).status()).isEqualTo(404);
  }

  private Rest agent() {
    return front.as("agent");
  }

  private void await() {
    front.triage(number);
    front.step("agent", number, Map.of("nextStep", "hold"));
    front.step("agent", number, Map.of("holdFor", "customer", "commentPublic", "Which one is it?"));
  }

  private List<String> linkFaults(Map<String, String> link) {
    Rest.Answer answer = agent().post(path(number, "/links"), link);
    assertThat(answer.status()).isEqualTo(400);
    return faults(answer);
  }

  private List<String> texts(String reader) {
    return items(front.as(reader).get(path(number, "/comments"))).stream()
        .map(comment -> comment.path("text").asText())
        .toList();
  }
}

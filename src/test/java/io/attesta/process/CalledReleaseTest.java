package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.workflow.deploy.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A release that another procedure calls has a work item of its own. */
@AttestaTest
class CalledReleaseTest extends ReleaseStory {

  private static final String ITEM = "called-search-1";

  private final ApplicationContext context;
  private final RuntimeService runtime;
  @TempDir private Path folder;
  private String caller;
  private String change;

  CalledReleaseTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    this.context = context;
    this.runtime = context.getBean(RuntimeService.class);
  }

  @BeforeEach
  void call() throws IOException {
    copy(Path.of("src/test/resources/caller"), folder);
    for (String kind : List.of("bpmn", "dmn", "forms")) {
      copy(Path.of(kind, "release"), folder.resolve(kind).resolve("release"));
    }
    TestModels.deploy(context, folder);
    configurationItem(ITEM);
    change = approvedChange();
    Rest.Answer answer =
        desk.as("admin")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice", "caller",
                    "title", "Newer search",
                    "description", "Finds more",
                    "details", Map.of("changes", change, "configurationItems", ITEM)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    caller = answer.text("number");
    number =
        links(caller).stream()
            .filter(link -> link.startsWith("raises "))
            .map(link -> link.substring("raises ".length()))
            .findFirst()
            .orElseThrow();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @AfterEach
  void removeTheCaller() {
    TestModels.remove(context, "caller");
  }

  @Test
  void itsWorkItemIsFilledFromTheCallAndTheCaller() {
    Rest.Answer release = desk.item(number);
    assertThat(number).startsWith("REL-");
    assertThat(release.text("practice")).isEqualTo("release");
    assertThat(release.text("title")).isEqualTo("Newer search");
    assertThat(release.text("description")).isEqualTo("Finds more");
    assertThat(release.text("requester")).isEqualTo("admin");
    assertThat(release.text("phase")).isEqualTo("Plan release");
    assertThat(release.body().path("details").path("configurationItems").asText()).isEqualTo(ITEM);
    assertThat(links(number)).contains("deploys " + change, "raises " + caller);
    assertThat(desk.item(caller).text("phase")).isNull();
    assertThat(desk.item(caller).text("status")).isEqualTo("NEW");
    assertThat(desk.tasks(caller)).isEmpty();
  }

  @Test
  void whatHappensInItIsJournaledThereAndItsOutcomeReturns() {
    plan(change, "pipeline");
    build();
    tested(change);
    approve("change-manager");
    pipelineDoes("deploy");
    verify("verified");
    desk.complete(
        "implementer", number, "UserTask_SupportEarlyLife", Map.of("earlyLifeReport", "Quiet"));
    assertThat(desk.tasks(caller)).isEmpty();
    review();
    ended("CLOSED");
    assertThat(desk.tasks(caller)).containsExactly("UserTask_ReadOutcome");
    assertThat(outcome()).isEqualTo("deployed");
    assertThat(kinds()).contains("task-completed", "decided");
    assertThat(desk.journal(caller).stream().map(entry -> entry.path("kind").asText()))
        .doesNotContain("task-completed", "decided");
  }

  @Test
  void aCancelledReleaseReturnsToItsCaller() {
    Rest.Answer answer =
        desk.as("change-manager")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Not needed"));
    assertThat(answer.status()).isEqualTo(200);
    ended("CANCELLED");
    assertThat(outcome()).isEqualTo("cancelled");
  }

  @Test
  void aReleaseThatIsRolledBackReturnsToItsCaller() {
    plan(change, "pipeline");
    build();
    tested(change);
    approve("change-manager");
    pipelineDoes("deploy");
    verify("failed");
    pipelineDoes("rollback");
    ended("CLOSED");
    assertThat(outcome()).isEqualTo("rolledBack");
  }

  @Test
  void cancellingTheCallerCancelsIt() {
    Rest.Answer answer =
        desk.as("admin")
            .post("/api/v1/work-items/" + caller + "/cancel", Map.of("reason", "Not needed"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(desk.item(caller).text("status")).isEqualTo("CANCELLED");
    ended("CANCELLED");
    assertThat(desk.item(number).text("closedAt")).isNotNull();
    assertThat(desk.item(number).text("phase")).isNull();
  }

  @Test
  void deletingTheProcessOfTheCallerCancelsBoth() {
    runtime.deleteProcessInstance(process(), "by an administrator");
    assertThat(desk.item(caller).text("status")).isEqualTo("CANCELLED");
    ended("CANCELLED");
  }

  @Test
  void aCallWithoutApprovedChangeIsRefusedAsAWhole() {
    String unapproved = change();
    Rest.Answer answer =
        desk.as("admin")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice", "caller",
                    "title", "Newer search",
                    "details", Map.of("changes", unapproved)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().findValuesAsText("code")).contains("change-not-approved");
    assertThat(links(unapproved)).isEmpty();
  }

  private String outcome() {
    return (String) runtime.getVariable(process(), "releaseOutcome");
  }

  private String process() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caller)
        .singleResult()
        .getId();
  }
}

package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.work.WorkItems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** A change of the process {@code change-drill}, with members of the group that votes in it. */
class Drill {

  static final String GROUP = "workplace-support";

  private final int port;
  private final ApplicationContext context;
  private final IdentityService identity;

  Drill(int port, ApplicationContext context) {
    this.port = port;
    this.context = context;
    this.identity = context.getBean(IdentityService.class);
    RepositoryService models = context.getBean(RepositoryService.class);
    if (models.createDecisionDefinitionQuery().decisionDefinitionKey("cab-outcome").count() == 0) {
      decisions(models);
    }
    if (models.createDeploymentQuery().deploymentName("change-drill").count() == 0) {
      models
          .createDeployment()
          .name("change-drill")
          .addClasspathResource("change/change-drill.bpmn")
          .addString("change-drill-start.form", text("change-drill-start"))
          .addString("change-vote.form", text("change-vote"))
          .addString("change-authorise.form", text("change-authorise"))
          .addString("change-drill-wrap.form", text("change-drill-wrap"))
          .addString(
              "change-post-implementation-review.form", text("change-post-implementation-review"))
          .deploy();
    }
  }

  /** Where the bundle of the practice is not deployed as a whole. */
  private static void decisions(RepositoryService models) {
    try (var files = Files.list(Path.of("dmn/change"))) {
      var deployment = models.createDeployment().name("change-drill-decisions");
      for (Path file : files.toList()) {
        deployment.addString(file.getFileName().toString(), Files.readString(file));
      }
      deployment.deploy();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(String form) {
    try (var in = Drill.class.getResourceAsStream("/change/" + form + ".form")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A configuration item that everybody may name. */
  void item(String key, String ciClass) {
    String path = "/api/v1/configuration-items/" + key;
    if (as("admin").get(path).status() == 404) {
      Rest.Answer answer = as("admin").put(path, Map.of("ciClass", ciClass, "name", key));
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }
  }

  static String voter(int index) {
    return "voter-" + index;
  }

  /** Exactly these are in the group that votes: voter-0 and so on. */
  void electorate(int size) {
    identity.createUserQuery().memberOfGroup(GROUP).unlimitedList().stream()
        .forEach(user -> identity.deleteMembership(user.getId(), GROUP));
    IntStream.range(0, size).forEach(i -> person(voter(i), GROUP));
  }

  void person(String id, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setFirstName(id);
      user.setLastName("of the tests");
      user.setPassword("demo");
      identity.saveUser(user);
    }
    if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
      identity.createMembership(id, group);
    }
  }

  void leave(String id, String group) {
    identity.deleteMembership(id, group);
  }

  String open(Map<String, Object> more) {
    item("drill-switch", "site");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", "Replace the core switch");
    values.put("group", GROUP);
    values.put("changeType", "normal");
    values.put("changeCategory", "normal");
    values.put("changeAuthority", "cab");
    values.put("quorum", 1);
    values.put("backOutPlan", "Put the old one back");
    values.putAll(more);
    return context.getBean(WorkItems.class).openByMessage("DrillStarted", values).orElseThrow();
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  Map<String, String> tasksByAssignee(String number) {
    Map<String, String> tasks = new LinkedHashMap<>();
    tasks(number).forEach(t -> tasks.put(t.path("assignee").asText(), t.path("id").asText()));
    return tasks;
  }

  List<JsonNode> tasks(String number) {
    JsonNode body = as("admin").get("/api/v1/work-items/" + number + "/tasks").body();
    return StreamSupport.stream(body.path("items").spliterator(), false).toList();
  }

  Rest.Answer vote(String user, String task, String vote) {
    return complete(user, task, Map.of("vote", vote, "voteComment", "Because of " + vote));
  }

  /** The task that the member has been given. */
  Rest.Answer vote(String user, String number, String member, String vote) {
    return vote(user, tasksByAssignee(number).get(member), vote);
  }

  Rest.Answer ballot(String user, String number, String member, String vote) {
    return as(user)
        .put(
            "/api/v1/changes/" + number + "/voting-rounds/current/votes/" + member,
            Map.of("vote", vote, "comment", "Because of " + vote));
  }

  Rest.Answer delegate(String user, String number, String member, String delegate) {
    return as(user)
        .put(
            "/api/v1/changes/" + number + "/voting-rounds/current/delegations/" + member,
            Map.of("delegate", delegate));
  }

  Rest.Answer complete(String user, String task, Map<String, Object> details) {
    return as(user).post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
  }

  /** Completes the one open task. */
  Rest.Answer step(String user, String number, Map<String, Object> details) {
    List<JsonNode> open = tasks(number);
    assertThat(open).hasSize(1);
    return complete(user, open.get(0).path("id").asText(), details);
  }

  /** Runs what waits for the job executor. */
  void jobs(String number) {
    ManagementService management = context.getBean(ManagementService.class);
    String instance = instance(number);
    for (int round = 0; round < 200; round++) {
      var jobs = management.createJobQuery().processInstanceId(instance).messages().listPage(0, 1);
      if (jobs.isEmpty()) {
        return;
      }
      management.executeJob(jobs.get(0).getId());
    }
    throw new AssertionError("Jobs without end");
  }

  private String instance(String number) {
    return as("admin")
        .get("/api/v1/work-items/" + number + "/diagram")
        .body()
        .path("processes")
        .path(0)
        .path("processInstance")
        .asText();
  }

  Rest.Answer patch(String user, String number, Object patch) {
    String path = "/api/v1/work-items/" + number;
    String tag = as("admin").get(path).header("ETag");
    return as(user).with("If-Match", tag).patch(path, patch);
  }

  Rest.Answer details(String user, String number, Map<String, Object> details) {
    return patch(user, number, Map.of("details", details));
  }

  JsonNode change(String number) {
    return as("change-manager").get("/api/v1/changes/" + number).body();
  }

  JsonNode rounds(String user, String number) {
    return as(user).get("/api/v1/changes/" + number + "/voting-rounds").body().path("items");
  }

  List<JsonNode> journal(String number, String kind) {
    JsonNode body = as("admin").get("/api/v1/work-items/" + number + "/journal?limit=200").body();
    return StreamSupport.stream(body.path("items").spliterator(), false)
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .toList();
  }
}

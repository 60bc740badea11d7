package io.attesta.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.integration.Notifications;
import io.attesta.web.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class EventsTest {

  @LocalServerPort int port;
  @Autowired Watch watch;
  @Autowired Streams streams;
  @Autowired ChangeLog log;
  @Autowired Notifications notifications;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final List<Listener> listeners = new ArrayList<>();

  @AfterEach
  void everybodyLeaves() {
    listeners.forEach(Listener::close);
    streams.all().forEach(streams::end);
  }

  @Test
  void thoseWhoMaySeeAWorkItemHearOfIt() {
    Listener agent = listen("agent");
    Listener requester = listen("requester");
    String number = report("requester");
    agent.until(number);
    requester.until(number);
    assertThat(agent.heard().get(0).name()).isEqualTo("resync");
    assertThat(agent.heard().toString()).contains("name=changed").doesNotContain("Mail");
  }

  @Test
  void nobodyHearsOfWhatIsNotTheirs() {
    Listener requester = listen("requester");
    Listener manager = listen("change-manager");
    Listener agent = listen("agent");
    String foreign = report("agent");
    notifications.tell("technician", foreign, "reminder", "For the technician");
    agent.until(foreign);
    String own = report("requester");
    requester.until(own);
    watch.beat();
    manager.until("{}");
    assertThat(requester.heardOf(foreign)).isFalse();
    assertThat(requester.heardOf("\"notifications\":true")).isFalse();
    assertThat(manager.heard().toString()).doesNotContain("INC-");
  }

  @Test
  void aTaskThatIsTakenIsToldToTheGroup() {
    String number = report("requester");
    Listener colleague = listen("agent");
    String task =
        as("admin")
            .get("/api/v1/work-items/" + number + "/tasks")
            .body()
            .at("/items/0/id")
            .asText();
    assertThat(colleague.heardOf(number)).isFalse();
    assertThat(as("agent").post("/api/v1/tasks/" + task + "/claim", null).status()).isEqualTo(204);
    colleague.until(number);
  }

  @Test
  void notificationsAreToldToThePersonAndTheGroup() {
    Listener technician = listen("technician");
    notifications.tellGroup("technical-support", null, "reminder", "For your group");
    technician.until("\"notifications\":true");
    assertThat(technician.heard().toString()).doesNotContain("For your group");
  }

  @Test
  void whoComesBackHearsWhatWasMissedInItsOrder() {
    Listener first = listen("agent");
    String before = report("requester");
    first.until(before);
    String seen = first.lastId();
    first.close();
    String missed = report("requester");
    Listener second = listen("agent", seen).until(missed);
    assertThat(second.heard().get(0).name()).isEqualTo("changed");
    String after = report("requester");
    second.until(after);
    List<String> told = second.heard().stream().map(Listener.Event::data).toList();
    assertThat(told).noneMatch(data -> data.contains(before));
    assertThat(told.get(0)).contains(missed).doesNotContain(after);
    assertThat(told.get(told.size() - 1)).contains(after);
  }

  @Test
  void aTransactionThatCommitsLateIsNotLost() throws Exception {
    String slow = report("requester");
    Listener first = listen("agent");
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          jdbc.sql("update work_item set version = version + 1 where number = ?")
                              .param(slow)
                              .update();
                          written.countDown();
                          await(commit);
                        }));
    writer.start();
    await(written);
    String quick = report("requester");
    first.until(quick);
    String seen = first.lastId();
    assertThat(first.heardOf(slow)).isFalse();
    first.close();
    commit.countDown();
    writer.join();
    Listener second = listen("agent", seen).until(slow);
    assertThat(second.heardOf(quick)).isFalse();
  }

  @Test
  void whoHasBeenAwayTooLongReadsEverythingAnew() {
    String seen = listen("agent").lastId();
    String number = report("requester");
    log.forgetBefore(0);
    assertThat(listen("agent", seen).heard().get(0).name()).isEqualTo("resync");
    assertThat(listen("agent", "1:1:").heard().get(0).name()).isEqualTo("resync");
    assertThat(listen("agent", "nonsense").heard().get(0).name()).isEqualTo("resync");
    assertThat(number).startsWith("INC-");
  }

  @Test
  void aQuietStreamGivesSignsOfLifeThatTellHowFarItIs() {
    Listener auditor = listen("auditor");
    watch.pass();
    watch.beat();
    auditor.until("{}");
    assertThat(auditor.heard()).allMatch(event -> event.id() != null);
  }

  @Test
  void nobodyHasMoreThanTenStreams() {
    for (int i = 0; i < 10; i++) {
      assertThat(listen("cab-5").status).isEqualTo(200);
    }
    assertThat(open("cab-5", null).status).isEqualTo(429);
    assertThat(listen("cab-4").status).isEqualTo(200);
  }

  @Test
  void theStreamEndsWithTheLogin() {
    Caller browser = Caller.browser(port, "agent");
    Listener stream =
        Listener.of(port, "Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"), null);
    listeners.add(stream);
    stream.untilFirst();
    browser.get("/login");
    var out = browser.call("POST", "/logout", null, "X-CSRF-TOKEN", browser.cookie("ATTESTA-CSRF"));
    assertThat(out.statusCode()).isEqualTo(302);
    watch.beat();
    stream.untilItEnds();
  }

  @Test
  void whoLeavesAllGroupsHearsNothingMore() {
    String person = "live-" + UUID.randomUUID();
    var user = identity.newUser(person);
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership(person, "service-desk");
    Listener stream = listen(person);
    identity.deleteMembership(person, "service-desk");
    identity.createMembership(person, "requesters");
    watch.check();
    String number = report("requester");
    listen("agent").close();
    watch.pass();
    assertThat(stream.heardOf(number)).isFalse();
    identity.deleteMembership(person, "requesters");
    watch.check();
    stream.untilItEnds();
    identity.deleteUser(person);
  }

  private Listener listen(String user) {
    return listen(user, null);
  }

  private Listener listen(String user, String lastId) {
    return open(user, lastId).untilFirst();
  }

  private Listener open(String user, String lastId) {
    Listener listener = Listener.of(port, user, lastId);
    listeners.add(listener);
    return listener;
  }

  private String report(String user) {
    Rest.Answer answer =
        as(user)
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    "Mail is slow",
                    "details",
                    Map.of("impact", "LOW", "urgency", "LOW")));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** From the first report until the service is back and those who reported say so. */
final class OutageRestoration {

  private static final String MANAGER = "incident-manager";

  private final Crew crew;
  private final String service;
  private String first;
  private String second;
  private String major;

  OutageRestoration(Crew crew, String service) {
    this.crew = crew;
    this.service = service;
  }

  void report() {
    first = reportInPortal("Nobody can order in the shop");
    second = reportInPortal("The shop does not take my order");
    WorkspacePage requester = crew.at("requester", "/portal");
    assertThat(requester.text("The shop does not take my order")).isVisible();
    requester.picture("outage-01-portal");
  }

  /** Somebody reports again after the service was restored. */
  String reportOnceMore() {
    return reportInPortal("Orders in the shop fail once more");
  }

  private String reportInPortal(String title) {
    WorkspacePage requester = crew.at("requester", "/portal");
    requester.text("Report a problem").click();
    new TaskForm(requester, requester.page.locator("main"))
        .fill("In one sentence", title)
        .fill("Details", "The shop answers with an error when I pay.")
        .fill("Service", service)
        .choose("High: a site, many people or a whole service")
        .choose("High: work stands still, no way around")
        .send("Send");
    requester.page.waitForURL("**/portal/INC-*");
    return requester.page.url().replaceAll(".*/", "");
  }

  String declare() {
    crew.task("agent", first, "Triage incident")
        .fill("People affected", "5000")
        .select("Category", "Software")
        .choose("A business process has stopped")
        .picture("outage-02-triage")
        .complete();
    assertThat(crew.item(first).path("priority").asText()).isEqualTo("P1");
    crew.task(MANAGER, first, "Confirm major incident")
        .choose("Yes: declare it")
        .fill("Effect on the business", "Nobody can order, no store and no customer")
        .picture("outage-03-declare")
        .complete();
    major = crew.linked(first, "major-incident", "MIM-").get(0);
    crew.isAt(major, "NEW");
    crew.task(MANAGER, major, "Appoint manager")
        .fill("Major incident manager", MANAGER)
        .choose("Service desk")
        .complete();
    crew.isAt(major, "IN_PROGRESS");
    return major;
  }

  /** Teams join, everybody is told, the other report is put under the major incident. */
  void coordinate() {
    crew.pass(Duration.ZERO, major);
    crew.task("technician", major, "Join major incident")
        .fill("Who joins, and what is known", "Chiara; the first gateway does not answer")
        .complete();
    crew.task("top-manager", major, "Join major incident")
        .fill("Who joins, and what is known", "Hugo; stores ask for a time")
        .complete();
    WorkspacePage agent = crew.atItem("agent", second);
    agent.button("Add link").click();
    agent.page.getByLabel("This work item").selectOption("child-of");
    agent
        .page
        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which one"))
        .fill(major);
    agent.button("Add link").click();
    agent.settle();
    assertThat(crew.linked(major, "child-of", "INC-")).contains(second);

    crew.pass(Duration.ofMinutes(16), major);
    crew.task(MANAGER, major, "Inform audience")
        .picture("outage-04-inform")
        .fill("Update", "Nobody can order. The first gateway has failed; we switch to the second.")
        .complete();
    WorkspacePage manager = crew.atItem(MANAGER, major);
    manager.picture("outage-05-coordinate");
  }

  void restoreByEmergencyChange() {
    crew.task(MANAGER, major, "Coordinate restoration")
        .fill("State of things", "The second gateway is ready")
        .choose("An emergency change is needed")
        .complete();
    Instant opens = quarter(crew.now().plus(Duration.ofMinutes(15)));
    crew.task(MANAGER, major, "Prepare emergency change")
        .fill("In one sentence", "Switch to the second gateway")
        .fill("Reason", "The first gateway does not answer")
        .moment("Start", opens)
        .moment("End", opens.plus(Duration.ofHours(1)))
        .fill("Implementer", "implementer")
        .fill("How it is done", "Change the address, restart")
        .fill("How it is undone", "Change it back")
        .picture("outage-06-emergency-change")
        .complete();
    String change = crew.raised(major, "CHG-");
    crew.pass(Duration.ZERO, change);
    crew.task("change-manager", change, "Examine change")
        .choose("Accept: decide on risk and authority")
        .select("How difficult is it", "Simple")
        .complete();
    crew.pass(Duration.ZERO, change);
    Votes.approve(crew, change, "outage-07-emergency-cab", List.of("cab-1", "cab-2"));
    crew.pass(Duration.between(crew.now(), opens).plusMinutes(1), change);
    OutageCause.carryOut(crew, change);
    crew.task("change-manager", change, "Verify change")
        .fill("How it was verified", "Orders go through")
        .choose("Successful")
        .complete();
    crew.task(MANAGER, major, "Confirm restoration")
        .choose("Yes, users have confirmed it")
        .fill("What restored it", "Switched to the second gateway")
        .fill("Message to all who were informed", "Orders go through again")
        .picture("outage-08-restored")
        .complete();
    crew.isAt(major, "RESOLVED");
    crew.task("change-manager", change, "Review change")
        .answer("Was achieved what was intended?", "Yes")
        .answer("Was the risk assessed right?", "Yes")
        .complete();
  }

  void confirm() {
    for (String incident : List.of(first, second)) {
      crew.isAt(incident, "RESOLVED");
      WorkspacePage requester = crew.at("requester", "/portal/" + incident);
      new TaskForm(requester, requester.page.getByLabel("Confirm resolution").first())
          .choose("Yes, close the incident")
          .answer("How satisfied are you", "Satisfied")
          .picture("outage-09-confirm")
          .send("Send my answer");
      crew.isAt(incident, "CLOSED");
    }
  }

  static Instant quarter(Instant from) {
    long quarter = Duration.ofMinutes(15).toMillis();
    return Instant.ofEpochMilli((from.toEpochMilli() / quarter + 1) * quarter);
  }
}

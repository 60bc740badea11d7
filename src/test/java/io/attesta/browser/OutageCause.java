package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the cause of the outage is found, known meanwhile, and removed. */
final class OutageCause {

  private static final String MANAGER = "problem-manager";
  private static final String WORKER = "technician";

  private final Crew crew;
  private final String problem;
  private Instant opens;
  private String change;

  OutageCause(Crew crew, String problem) {
    this.crew = crew;
    this.problem = problem;
  }

  static void carryOut(Crew crew, String change) {
    crew.task("implementer", change, "Carry out change")
        .fill("What was done", "As it was planned")
        .choose("Everything went as planned")
        .complete();
  }

  void publishKnownError() {
    crew.task(MANAGER, problem, "Categorise problem")
        .select("Category", "Software")
        .choose("High: a site, many people or a whole service")
        .choose("Medium: it comes back now and then")
        .select("Who investigates", "Technical support")
        .complete();
    crew.task(WORKER, problem, "Investigate problem")
        .choose("A workaround; the cause is still open")
        .fill("How it shows", "Orders in the shop fail")
        .fill("Workaround", "Switch to the second gateway")
        .complete();
    WorkspacePage agent = crew.at("agent", "/known-errors");
    assertThat(agent.text("Switch to the second gateway")).isVisible();
    agent.picture("outage-13-known-error");
  }

  void triageWithKnownError(String incident) {
    crew.task("agent", incident, "Triage incident")
        .shows(problem)
        .shows("Switch to the second gateway")
        .picture("outage-14-triage-known-error")
        .select("Category", "Software")
        .fill("Problem or known error", problem)
        .select("Send to group", "Service desk")
        .complete();
    assertThat(crew.linked(incident, "caused-by", "PRB-")).containsExactly(problem);
    if (crew.item(incident).path("phase").asText().equals("Confirm major incident")) {
      crew.task("incident-manager", incident, "Confirm major incident")
          .choose("No: handle it as an ordinary incident")
          .fill("Reason", "The workaround is known")
          .complete();
    }
    crew.task("agent", incident, "Diagnose incident")
        .choose("Resolve: the service works again")
        .complete();
    crew.task("agent", incident, "Resolve incident")
        .select("How it was resolved", "Workaround")
        .select("Cause", "Software error")
        .fill("What restored the service", "Switched to the second gateway")
        .fill("Workaround used", "Switch to the second gateway")
        .complete();
    crew.isAt(incident, "RESOLVED");
  }

  void planChange() {
    crew.task(WORKER, problem, "Investigate problem")
        .choose("The root cause")
        .fill("Root cause", "A leak in the gateway")
        .fill("What proves it", "Heap dumps of three outages")
        .complete();
    opens = OutageRestoration.quarter(crew.now().plus(Duration.ofDays(9)));
    crew.task(WORKER, problem, "Plan fix")
        .choose("By a change that is requested now")
        .fill("Reason for the change", "Remove the leak")
        .moment("Start", opens)
        .moment("End", opens.plus(Duration.ofHours(2)))
        .select("How difficult is it", "Difficult")
        .fill("Implementer", "implementer")
        .choose("A release of its own")
        .fill("How it is done", "Install gateway 4.2")
        .fill("What was tested", "A week on the test system")
        .fill("How it is undone", "Put 4.1 back")
        .choose("The way back was tested")
        .picture("outage-15-plan-fix")
        .complete();
    crew.isAt(problem, "ON_HOLD");
    change = crew.raised(problem, "CHG-");
    crew.pass(Duration.ZERO, change);
  }

  void authoriseChange() {
    crew.task("change-manager", change, "Examine change")
        .choose("Accept: decide on risk and authority")
        .complete();
    crew.pass(Duration.ZERO, change);
    Votes.approve(crew, change, "outage-16-board", List.of("cab-1", "cab-2", "cab-3", "cab-4"));
    crew.isAt(change, "ON_HOLD");
  }

  void release() {
    crew.pass(Duration.between(crew.now(), opens).plusMinutes(1), change);
    String release = crew.linked(change, "released-by", "REL-").get(0);
    crew.task("change-manager", release, "Plan release")
        .choose("A person")
        .fill("Deployment plan", "Stop, copy, start")
        .fill("Rollback plan", "Stop, copy back, start")
        .complete();
    crew.task("implementer", release, "Build release").fill("Build", "gateway-4.2.0").complete();
    crew.task("implementer", release, "Test release")
        .add()
        .fill("Change", 0, change)
        .select("Result", 0, "Passed")
        .fill("Acceptance criteria", 0, "Orders arrive")
        .fill("Evidence", 0, "Log 17")
        .picture("outage-17-release-test")
        .complete();
    crew.task("change-manager", release, "Approve release").choose("Approved").complete();
    crew.task("implementer", release, "Deploy by hand")
        .choose("Deployed")
        .fill("What was done", "Stopped, copied, started")
        .complete();
    crew.task("implementer", release, "Verify release")
        .choose("It works")
        .fill("What was checked", "Orders were placed")
        .complete();
    crew.task("implementer", release, "Support early life")
        .fill("What was seen", "Nothing came")
        .complete();
    crew.task("change-manager", release, "Review release")
        .choose("As planned")
        .fill("What the next release does better", "Nothing to change")
        .complete();
    crew.isAt(release, "CLOSED");
    crew.task("change-manager", change, "Verify change")
        .fill("How it was verified", "A week without a leak")
        .choose("Successful")
        .complete();
    crew.isAt(change, "CLOSED");
    crew.isAt(problem, "RESOLVED");
  }

  void close() {
    crew.pass(Duration.ofDays(31), problem);
    crew.task(MANAGER, problem, "Decide closure")
        .choose("Close it: the cause is removed")
        .fill("Why", "Nothing came back")
        .picture("outage-20-closure")
        .complete();
    crew.isAt(problem, "CLOSED");
    WorkspacePage agent = crew.at("agent", "/known-errors");
    assertThat(agent.page.getByText("Switch to the second gateway")).hasCount(0);
  }
}

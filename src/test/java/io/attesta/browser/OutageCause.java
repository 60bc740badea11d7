package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How the cause of the outage is looked for, and what is known helps meanwhile. */
final class OutageCause {

  private static final String MANAGER = "problem-manager";
  private static final String WORKER = "technician";

  private final Crew crew;
  private final String problem;

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
}

package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

/** What is learnt: the review, and the improvement it asks for. */
final class OutageReview {

  private static final String OWNER = "process-owner";
  private static final String WORKER = "technician";

  private final Crew crew;
  private String problem;
  private String improvement;

  OutageReview(Crew crew) {
    this.crew = crew;
  }

  String problem() {
    return problem;
  }

  String improvement() {
    return improvement;
  }

  void review(String major) {
    String review = crew.raised(major, "MIR-");
    crew.pass(Duration.ZERO, review);
    crew.task(WORKER, review, "Contribute to review")
        .fill("What your group saw and did", "The second gateway was never tested")
        .complete();
    crew.pass(Duration.ofDays(5).plusMinutes(1), review);
    crew.task("incident-manager", review, "Review major incident")
        .shows(major)
        .fill("Attendees", "Dilan Yilmaz, Chiara Moretti")
        .fill("Contributory causes", "The second gateway was never tested")
        .fill("What went well", "Stores were told early")
        .add()
        .select("Kind", 0, "Problem")
        .fill("Owner", 0, WORKER)
        .fill("In one sentence", 0, "The first gateway fails under load")
        .add()
        .select("Kind", 1, "Improvement")
        .fill("Owner", 1, WORKER)
        .fill("In one sentence", 1, "Test the way round every quarter")
        .picture("outage-10-review")
        .complete();
    crew.isAt(major, "RESOLVED");
    crew.task("top-manager", review, "Sign off review")
        .choose("Yes: causes are understood, the actions are enough")
        .picture("outage-11-sign-off")
        .complete();
    crew.isAt(review, "CLOSED");
    crew.isAt(major, "CLOSED");
    problem = crew.raised(review, "PRB-");
    improvement = crew.raised(review, "IMP-");
    WorkspacePage manager = crew.atItem("incident-manager", review);
    assertThat(manager.text(problem)).isVisible();
    manager.picture("outage-12-reviewed");
  }

  /** From the idea to the verdict. */
  void improve() {
    crew.task(OWNER, improvement, "Examine idea")
        .choose("High: customers or many people feel it")
        .choose("Low: days")
        .choose("Low: nothing much can go wrong")
        .fill("Cost", "0")
        .select("Who would carry it out", "Technical support")
        .fill("Responsible", WORKER)
        .complete();
    crew.task(OWNER, improvement, "Decide improvement")
        .choose("Approve: plan and carry out")
        .complete();
    crew.task(WORKER, improvement, "Plan improvement")
        .fill("What is measured", "Ways round that were tested, in percent")
        .fill("Value before", "20")
        .fill("Target", "80")
        .moment(
            "Measured again on", OutageRestoration.quarter(crew.now().plus(Duration.ofDays(30))))
        .fill("What is done", "Test each gateway once in a quarter")
        .picture("outage-18-improvement-plan")
        .complete();
    crew.task(WORKER, improvement, "Carry out improvement")
        .fill("What was done", "All were tested")
        .complete();
    crew.isAt(improvement, "RESOLVED");
    crew.pass(Duration.ofDays(31), improvement);
    crew.task(WORKER, improvement, "Measure result")
        .fill("Value now", "90")
        .fill("Where the figure comes from", "Protocols of the quarter")
        .complete();
    crew.task(OWNER, improvement, "Give verdict")
        .choose("Achieved")
        .fill("Why", "Nine of ten were tested")
        .picture("outage-19-verdict")
        .complete();
    crew.isAt(improvement, "CLOSED");
  }
}

package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

/** What is learnt: the review, which raises a problem and an improvement. */
final class OutageReview {

  private static final String WORKER = "technician";

  private final Crew crew;
  private String problem;

  OutageReview(Crew crew) {
    this.crew = crew;
  }

  String problem() {
    return problem;
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
    crew.raised(review, "IMP-");
    WorkspacePage manager = crew.atItem("incident-manager", review);
    assertThat(manager.text(problem)).isVisible();
    manager.picture("outage-12-reviewed");
  }
}

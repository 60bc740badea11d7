package io.attesta.change;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a release is tested through, and the freeze that keeps it as it was tested. */
@Component
class ReleaseGate {

  /** What of the changes of a release is tested, for the build it has now. */
  record Stand(List<String> changes, List<TestedChange> tests) {

    long failed() {
      return tests.stream().filter(test -> !test.passed()).count();
    }

    boolean complete() {
      return !changes.isEmpty() && tests.size() == changes.size() && failed() == 0;
    }

    /** One line a change, for people to read. */
    String summary() {
      return String.join("\n", changes.stream().map(this::line).toList());
    }

    private String line(String change) {
      return tests.stream()
          .filter(test -> test.change().equals(change))
          .map(test -> change + ": " + test.result() + " (" + test.testedBy() + ")")
          .findFirst()
          .orElse(change + ": not tested");
    }
  }

  private final ReleaseTable table;
  private final Now now;

  ReleaseGate(ReleaseTable table, Now now) {
    this.table = table;
    this.now = now;
  }

  Stand stand(WorkItemView release) {
    List<String> changes = ReleaseContent.changes(release);
    String build = ReleaseContent.build(release);
    return new Stand(
        changes,
        table.tests(release.id()).stream()
            .filter(test -> test.build().equals(build) && changes.contains(test.change()))
            .toList());
  }

  /** Refuses with code {@code gate-incomplete} (409) whatever a decision table has said. */
  void mustBeComplete(WorkItemView release) {
    if (!stand(release).complete()) {
      throw Refusal.conflict(
          "gate-incomplete",
          release.number() + " has a change without criteria, evidence and a passed test");
    }
  }

  /** From now on neither its changes nor their tests can be edited. */
  void freeze(WorkItemView release) {
    mustBeComplete(release);
    table.freeze(release.id(), now.get());
  }

  void thaw(WorkItemView release) {
    table.thaw(release.id());
  }

  /** Refuses with code {@code release-frozen} (409). */
  void mustNotBeFrozen(WorkItemView release) {
    if (table.frozen(release.id())) {
      throw Refusal.conflict(
          "release-frozen",
          release.number() + " stays as it was tested; have it sent back to be built again");
    }
  }
}

package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what was tested in a release, change by change. */
@Component
class ReleaseTests {

  /** As a person or a pipeline reports it. */
  record Report(String criteria, String evidence, String result) {}

  private final ReleaseTable table;
  private final ReleaseGate gate;
  private final WorkItems items;
  private final CurrentPerson currentPerson;
  private final Now now;

  ReleaseTests(
      ReleaseTable table, ReleaseGate gate, WorkItems items, CurrentPerson currentPerson, Now now) {
    this.table = table;
    this.gate = gate;
    this.items = items;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  /**
   * Replaces the test of the change; the journal keeps each.
   *
   * @throws Refusal {@code release-frozen} or {@code not-built} (409), 404 for a change that is not
   *     part of the release
   */
  TestedChange record(WorkItemView release, String change, Report report) {
    gate.mustNotBeFrozen(release);
    if (!ReleaseContent.changes(release).contains(change)) {
      throw Refusal.notFound(change + " in " + release.number());
    }
    String build = ReleaseContent.build(release);
    if (build == null) {
      throw Refusal.conflict("not-built", release.number() + " has not been built yet");
    }
    TestedChange test =
        new TestedChange(
            change,
            build,
            report.criteria().strip(),
            report.evidence().strip(),
            report.result(),
            currentPerson.get().id(),
            now.get());
    table.save(release.id(), test);
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("change", change);
    content.put("build", build);
    content.put("criteria", test.criteria());
    content.put("evidence", test.evidence());
    content.put("result", test.result());
    items.journal(release.id(), "release-tested", content);
    return test;
  }
}

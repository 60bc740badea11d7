package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds which changes a release may bundle, however they came to it: approved ones that no other
 * release brings out. The links follow the list.
 */
@Component
class ReleaseBundle {

  private static final String FIELD = "details.changes";

  /**
   * A change as a release asks about it.
   *
   * @param other open release that deploys it already; null for none
   */
  private record Candidate(boolean approved, String other) {}

  private final JdbcClient jdbc;
  private final WorkItems items;
  private final ReleaseGate gate;

  ReleaseBundle(JdbcClient jdbc, WorkItems items, ReleaseGate gate) {
    this.jdbc = jdbc;
    this.items = items;
    this.gate = gate;
  }

  @EventListener
  void changed(WorkItemChanged event) {
    WorkItemView release = event.after();
    if (!ReleaseContent.isRelease(release)) {
      return;
    }
    List<String> before =
        event.before() == null ? List.of() : ReleaseContent.changes(event.before());
    List<String> after = ReleaseContent.changes(release);
    if (before.equals(after)) {
      return;
    }
    gate.mustNotBeFrozen(release);
    List<String> added = after.stream().filter(change -> !before.contains(change)).toList();
    added.stream().sorted().forEach(this::oneReleaseAtATime);
    added.forEach(change -> add(release, change));
    before.stream()
        .filter(change -> !after.contains(change))
        .forEach(change -> items.unlink(release.id(), "deploys", change));
  }

  /**
   * Until the end of the transaction nobody else bundles the change: two who ask at once would both
   * find it free. In the order of numbers, so that they do not wait for each other.
   */
  private void oneReleaseAtATime(String change) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('release ' || ?, 0))")
        .param(change)
        .query(row -> {});
  }

  private void add(WorkItemView release, String change) {
    mayBeReleased(release, change);
    items.link(release.id(), "deploys", change);
  }

  /** Refuses unless each of its changes may still be released. */
  void mustBeApproved(WorkItemView release) {
    ReleaseContent.changes(release).forEach(change -> mayBeReleased(release, change));
  }

  private void mayBeReleased(WorkItemView release, String change) {
    Candidate found = candidate(release.id(), change);
    if (!found.approved()) {
      throw Refusal.invalidField(
          FIELD, "change-not-approved", change + " is no change that is approved and still open");
    }
    if (found.other() != null) {
      throw Refusal.invalidField(
          FIELD, "change-in-other-release", change + " is deployed by " + found.other());
    }
  }

  private Candidate candidate(long release, String change) {
    return jdbc.sql(
            """
            select w.status not in ('CLOSED', 'CANCELLED') and exists
                     (select from change_authorisation a where a.change_id = w.id and a.voided_at is null)
                     as approved,
                   (select min(r.number) from link l join work_item r on r.id = l.from_item
                    where l.to_item = w.id and l.type = 'deploys' and r.id <> :release
                      and r.status not in ('CLOSED', 'CANCELLED')) as other
            from work_item w where w.number = :change and w.practice = 'change'""")
        .param("release", release)
        .param("change", change)
        .query((row, i) -> new Candidate(row.getBoolean("approved"), row.getString("other")))
        .optional()
        .orElse(new Candidate(false, null));
  }
}

package io.attesta.change;

import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptReleases implements Releases {

  private static final int LONGEST_TEXT = 4000;

  private final WorkItems items;
  private final ReleaseGate gate;
  private final ReleaseBundle bundle;
  private final AffectedItems affected;

  KeptReleases(WorkItems items, ReleaseGate gate, ReleaseBundle bundle, AffectedItems affected) {
    this.items = items;
    this.gate = gate;
    this.bundle = bundle;
    this.affected = affected;
  }

  @Override
  public void freeze(String number) {
    WorkItemView release = items.get(number);
    gate.freeze(release);
    items.journal(
        release.id(), "release-frozen", Map.of("changes", ReleaseContent.changes(release)));
  }

  @Override
  public Deployment deployment(String number) {
    WorkItemView release = items.get(number);
    gate.mustBeComplete(release);
    bundle.mustBeApproved(release);
    return new Deployment(
        text(ReleaseContent.changes(release)),
        text(affected.of(release)),
        release.details().path("environment").asText(null),
        ReleaseContent.build(release));
  }

  @Override
  public void recordDeployment(String number) {
    for (WorkItemView change : changes(number)) {
      items.link(change.id(), "released-by", number);
    }
  }

  @Override
  public void takeBackDeployment(String number) {
    List<WorkItemView> lastFirst = new ArrayList<>(changes(number));
    Collections.reverse(lastFirst);
    for (WorkItemView change : lastFirst) {
      items.unlink(change.id(), "released-by", number);
    }
  }

  private List<WorkItemView> changes(String release) {
    return ReleaseContent.changes(items.get(release)).stream().map(items::get).toList();
  }

  private static String text(Collection<String> words) {
    String text = String.join(",", words);
    return text.length() > LONGEST_TEXT ? null : text;
  }
}

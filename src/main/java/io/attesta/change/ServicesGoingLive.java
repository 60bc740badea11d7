package io.attesta.change;

import io.attesta.catalogue.ServiceReadiness;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import org.springframework.stereotype.Component;

/** Says which releases may bring a service into operation: those that deployed a tested change. */
@Component
class ServicesGoingLive implements ServiceReadiness {

  private final WorkItems items;
  private final ReleaseTable releases;

  ServicesGoingLive(WorkItems items, ReleaseTable releases) {
    this.items = items;
    this.releases = releases;
  }

  @Override
  public void mustBeReady(String service, String number) {
    WorkItemView release = items.visible(number);
    if (!ReleaseContent.isRelease(release)) {
      throw notReady(number + " is no release");
    }
    var ofService =
        ReleaseContent.changes(release).stream()
            .map(items::get)
            .filter(change -> service.equals(change.service()))
            .toList();
    if (ofService.isEmpty()) {
      throw notReady(number + " has no change for the service " + service);
    }
    boolean deployed =
        ofService.stream().anyMatch(c -> items.linked(c.id(), "released-by").contains(number));
    if (!deployed) {
      throw notReady(number + " has not been deployed");
    }
    boolean tested =
        ofService.stream()
            .allMatch(
                change ->
                    releases.tests(release.id()).stream()
                        .anyMatch(test -> passed(test, change, release)));
    if (!tested) {
      throw notReady("Tests of " + number + " for the service have not passed");
    }
  }

  private static boolean passed(TestedChange test, WorkItemView change, WorkItemView release) {
    return test.change().equals(change.number())
        && test.passed()
        && test.build().equals(ReleaseContent.build(release));
  }

  private static Refusal notReady(String why) {
    return Refusal.conflict("not-ready", why);
  }
}

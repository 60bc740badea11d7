package io.attesta.catalogue;

import io.attesta.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A service goes live through a release with passed tests, and no other way (8.5.2, 8.5.3). */
@Component
class GoingLive {

  private final ObjectProvider<ServiceReadiness> readiness;

  GoingLive(ObjectProvider<ServiceReadiness> readiness) {
    this.readiness = readiness;
  }

  /**
   * The state a service comes to.
   *
   * @param before null for a new one
   * @param wanted null where nothing is said
   * @param retired the same in the words of before there were states; null where nothing is said
   */
  static ServiceState state(OfferedService before, ServiceState wanted, Boolean retired) {
    if (wanted != null) {
      return wanted;
    }
    if (Boolean.TRUE.equals(retired)) {
      return ServiceState.RETIRED;
    }
    return before == null || before.state() == ServiceState.RETIRED
        ? ServiceState.PLANNED
        : before.state();
  }

  /**
   * Refuses a move to live without a release that allows it.
   *
   * @return the release that brought the service into operation; null for none
   * @throws Refusal {@code release-required} or {@code not-ready} (409)
   */
  String by(String service, OfferedService before, ServiceState after, String release) {
    boolean moves =
        after == ServiceState.LIVE && (before == null || before.state() != ServiceState.LIVE);
    if (!moves) {
      return before == null ? null : before.liveBy();
    }
    if (release == null) {
      throw Refusal.conflict(
          "release-required", "Name the deployed release that brings the service into operation");
    }
    readiness.getObject().mustBeReady(service, release);
    return release;
  }
}

package io.attesta.catalogue;

/**
 * A service as people edit it.
 *
 * @param key lower-case words joined by hyphens
 * @param supportGroup key of a known group, null for the service desk
 * @param customer key of the only customer it is delivered to, null for everyone
 * @param state planned, live or retired
 * @param liveBy number of the release that brought it into operation; null where it was live before
 *     releases did, or is not yet
 * @param version grows with each change, from 1
 */
record OfferedService(
    String key,
    String name,
    String description,
    Criticality criticality,
    String owner,
    String supportGroup,
    String customer,
    ServiceState state,
    String liveBy,
    int version) {

  /** True once it is no longer on offer. */
  @com.fasterxml.jackson.annotation.JsonProperty
  boolean retired() {
    return state == ServiceState.RETIRED;
  }

  ServiceEntry asEntry() {
    return new ServiceEntry(key, name, criticality.name(), owner, supportGroup, customer);
  }
}

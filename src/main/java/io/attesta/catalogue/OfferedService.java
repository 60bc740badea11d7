package io.attesta.catalogue;

/**
 * A service as people edit it.
 *
 * @param key lower-case words joined by hyphens
 * @param supportGroup key of a known group, null for the service desk
 * @param customer key of the only customer it is delivered to, null for everyone
 * @param retired true once it is no longer on offer
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
    boolean retired,
    int version) {

  ServiceEntry asEntry() {
    return new ServiceEntry(key, name, criticality.name(), owner, supportGroup, customer);
  }
}

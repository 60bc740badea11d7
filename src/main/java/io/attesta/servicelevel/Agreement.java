package io.attesta.servicelevel;

/**
 * A version of an agreement: whose work items follow which calendar and which targets (8.3.3). The
 * one that says most about a work item holds: service before customer before criticality; without
 * any of them it is the agreement for everything else.
 *
 * @param service key of the service it is for, null for every one
 * @param customer key of the customer it is for, null for every one
 * @param criticality of the service it is for: LOW, MEDIUM, HIGH or CRITICAL; null for any
 * @param calendar key of the working calendar
 * @param decision key of the decision that gives targets, warning share and pausing hold reasons
 * @param attainmentPercent share of targets to be met in a month, 1 to 100; null where none was
 *     agreed
 */
record Agreement(
    String key,
    int version,
    String name,
    String service,
    String customer,
    String criticality,
    String calendar,
    String decision,
    Integer attainmentPercent) {

  boolean covers(String aService, String aCustomer, String aCriticality) {
    return (service == null || service.equals(aService))
        && (customer == null || customer.equals(aCustomer))
        && (criticality == null || criticality.equals(aCriticality));
  }

  int weight() {
    return (service == null ? 0 : 4) + (customer == null ? 0 : 2) + (criticality == null ? 0 : 1);
  }
}

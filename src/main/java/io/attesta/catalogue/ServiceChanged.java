package io.attesta.catalogue;

import java.util.List;

/**
 * Services were added or edited; published in the transaction that does it.
 *
 * @param services as they are now, of one kind: all on offer, or all no longer
 * @param retired true when they are no longer on offer
 */
public record ServiceChanged(List<ServiceEntry> services, boolean retired) {}

package io.attesta.catalogue;

import java.util.List;

/**
 * Services were added or edited; published in the transaction that does it.
 *
 * @param services as they are now, all in one state
 * @param state the state they are in
 */
public record ServiceChanged(List<ServiceEntry> services, ServiceState state) {}

package io.attesta.catalogue;

/**
 * A service of the catalogue (8.2.4).
 *
 * @param criticality LOW, MEDIUM, HIGH or CRITICAL
 * @param owner person who answers for it, null when nobody does
 * @param supportGroup group that supports it, null for the service desk
 * @param customer key of the customer it is delivered to, null for everyone
 */
public record ServiceEntry(
    String key,
    String name,
    String criticality,
    String owner,
    String supportGroup,
    String customer) {}

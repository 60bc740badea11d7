package io.attesta.party;

import java.util.List;

/**
 * Who delivers a part of services (8.3.4).
 *
 * @param key lower-case words joined by hyphens
 * @param team key of the group that is meant, for an internal supplier; null for none
 * @param contacts people to speak to
 * @param active false once nothing is delivered any more
 * @param version grows with each change, from 1
 */
public record Supplier(
    String key,
    String name,
    Kind kind,
    String team,
    List<Customer.Contact> contacts,
    boolean active,
    int version) {

  /** Another organisation, or a part of the own one. */
  public enum Kind {
    EXTERNAL,
    INTERNAL
  }
}

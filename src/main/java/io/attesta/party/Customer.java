package io.attesta.party;

import java.util.List;

/**
 * An organisation, or part of one, that receives services (8.3.2).
 *
 * @param key lower-case words joined by hyphens
 * @param contacts people to speak to
 * @param active false once nothing is delivered any more
 * @param version grows with each change, from 1
 */
public record Customer(
    String key, String name, List<Contact> contacts, boolean active, int version) {

  /** A person to speak to; everything but the name may be null. */
  public record Contact(String name, String role, String email, String phone) {}
}

package io.attesta.identity;

/** Who there is, whether logged in or not. */
public interface People {

  /** Whether a person of this id is known where people are kept: the engine or Keycloak. */
  boolean exists(String id);
}

package io.attesta.problem;

/** Names that the module shares with the models. */
final class Problems {

  static final String PRACTICE = "problem";
  static final String INCIDENT = "incident";

  private Problems() {}
}

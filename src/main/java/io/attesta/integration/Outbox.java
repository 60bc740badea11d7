package io.attesta.integration;

import java.util.Map;

/** Keeps effects that must follow a commit, in that commit. */
public interface Outbox {

  void add(String kind, String item, Map<String, ?> payload);
}

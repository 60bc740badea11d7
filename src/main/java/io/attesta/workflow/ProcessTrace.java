package io.attesta.workflow;

import java.time.Instant;
import java.util.List;

/**
 * One process instance of a work item with the path it took.
 *
 * @param active ids of the elements it waits in
 * @param path completed and active elements in order of entering
 */
public record ProcessTrace(
    ModelRef model, String processInstance, List<String> active, List<Visit> path) {

  /**
   * A visit of an element.
   *
   * @param leftAt null while it waits there
   */
  public record Visit(
      String element,
      String name,
      String type,
      Instant enteredAt,
      Instant leftAt,
      boolean cancelled) {}
}

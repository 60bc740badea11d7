package io.attesta.workflow;

import java.time.Instant;

/**
 * A step that the engine, or a worker outside, tried as often as it may and could not do. The
 * process waits there.
 *
 * @param id of the engine's incident
 * @param key orders failed steps by time
 * @param kind who was to do it
 * @param since when it was given up
 * @param model key of the process
 * @param version engine version of the process
 * @param element id of the element in the model
 * @param name label of the element; its id where it has none
 * @param message what the last try met; null when nothing was told
 * @param workItem id of the work item; null for a process that has none
 * @param job id of the engine's job or external task
 */
public record FailedStep(
    String id,
    String key,
    Kind kind,
    Instant since,
    String model,
    int version,
    String element,
    String name,
    String message,
    Long workItem,
    String job) {

  /** Who was to do the step. */
  public enum Kind {
    /** The engine itself. */
    JOB,
    /** A worker outside. */
    EXTERNAL_TASK
  }
}

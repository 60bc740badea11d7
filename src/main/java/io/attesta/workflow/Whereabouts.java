package io.attesta.workflow;

import java.util.List;
import java.util.Map;

/** What the processes of a work item wait for, and what their models tell its requester. */
public interface Whereabouts {

  /**
   * A message that a process waits for now.
   *
   * @param label of the event that waits for it, for example "Customer replied"
   */
  record Awaited(String message, String label) {}

  /** Messages that the processes of the work item wait for now, each once. */
  List<Awaited> awaited(OpenedItem item);

  /**
   * Where the work item stands in words for its requester, from the property {@code requesterStep}
   * of its model: one for each step that its process waits in, or of the end it came to. Empty
   * where the model says nothing.
   *
   * @return words by language, {@code en} and, where the model has it, {@code de}
   */
  List<Map<String, String>> told(OpenedItem item);
}

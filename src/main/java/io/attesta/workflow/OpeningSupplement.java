package io.attesta.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * A module that asks for more when a work item is opened than the start form of its process does,
 * because of what was chosen there: the thing that is ordered has questions of its own.
 */
public interface OpeningSupplement {

  /**
   * Values for fields of the start form that were left empty.
   *
   * @param values as they were sent
   * @throws io.attesta.shared.Refusal when this may not be opened
   */
  Map<String, Object> filled(String practice, Map<String, Object> values);

  /**
   * Key of a form of the process's bundle that asks the rest; empty for none.
   *
   * @param values what the work item is opened with, or the details of one that is open
   */
  Optional<String> form(String practice, Map<String, Object> values);
}

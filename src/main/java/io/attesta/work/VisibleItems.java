package io.attesta.work;

import java.util.Map;

/** For other modules that read what they keep of work items: the rows of the current person. */
public interface VisibleItems {

  /**
   * What the person may see, as a condition of a query over {@code work_item w}.
   *
   * @param sql fixed text; values are bound
   * @param values values of its named parameters, all beginning with {@code scope}
   */
  record Condition(String sql, Map<String, Object> values) {}

  /** The condition of the current person. */
  Condition condition();
}

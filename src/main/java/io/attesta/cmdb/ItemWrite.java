package io.attesta.cmdb;

import java.util.function.Function;

/**
 * What one configuration item shall become.
 *
 * @param content makes it from the current version, which is null when there is none; called once,
 *     with the item locked; may refuse
 */
record ItemWrite(String key, Function<ConfigurationItem, CiContent> content) {

  /** Whatever it was before. */
  static ItemWrite to(String key, CiContent content) {
    return new ItemWrite(key, before -> content);
  }
}

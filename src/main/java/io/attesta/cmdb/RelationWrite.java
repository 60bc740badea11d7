package io.attesta.cmdb;

import java.util.function.Function;

/**
 * What one relation shall become.
 *
 * @param content makes it from the current version, which is null when there is none; answers null
 *     for a relation that shall not be; may refuse
 */
record RelationWrite(RelationKey key, Function<CiRelation, RelationContent> content) {

  /** Whatever it was before. */
  static RelationWrite to(RelationKey key, RelationContent content) {
    return new RelationWrite(key, before -> content);
  }

  /** Whether it was there or not. */
  static RelationWrite ended(RelationKey key) {
    return new RelationWrite(key, before -> null);
  }
}

package io.attesta.cmdb;

/**
 * A finding that is to be kept.
 *
 * @param field null where the finding is about the whole
 */
record FoundDifference(
    AuditFinding.Kind kind,
    String item,
    String relationType,
    String target,
    String field,
    String recorded,
    String discovered,
    boolean unauthorised) {

  static FoundDifference ofItem(AuditFinding.Kind kind, String item, boolean unauthorised) {
    return new FoundDifference(kind, item, null, null, null, null, null, unauthorised);
  }

  static FoundDifference ofRelation(AuditFinding.Kind kind, RelationKey key, boolean unauthorised) {
    return new FoundDifference(
        kind, key.from(), key.type(), key.to(), null, null, null, unauthorised);
  }
}

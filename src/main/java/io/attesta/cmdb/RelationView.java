package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A relation as seen from one of its ends.
 *
 * @param direction {@code OUT} when that end is the source, {@code IN} when it is the target
 * @param label name of the relation type in that direction
 */
record RelationView(String direction, String label, @JsonUnwrapped CiRelation relation) {

  static RelationView of(CiRelation relation, long end, ClassModel model) {
    boolean out = relation.fromId() == end;
    RelationType type = model.relationType(relation.type()).orElseThrow();
    return new RelationView(out ? "OUT" : "IN", out ? type.name() : type.inverseName(), relation);
  }
}

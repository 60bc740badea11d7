package io.attesta.cmdb;

import java.util.List;
import java.util.Map;

/**
 * A class with what it inherits.
 *
 * @param lineage its key, then those of its parents, the nearest first
 * @param attributes by key, those of the farthest parent first
 */
record EffectiveClass(CiClass own, List<String> lineage, Map<String, CiAttribute> attributes) {

  boolean isControlled() {
    return own.control() != ControlMode.NONE;
  }
}

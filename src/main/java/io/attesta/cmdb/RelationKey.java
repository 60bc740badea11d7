package io.attesta.cmdb;

/** Which relation: keys of source, type and target. */
record RelationKey(String from, String type, String to) {

  @Override
  public String toString() {
    return from + " " + type + " " + to;
  }
}

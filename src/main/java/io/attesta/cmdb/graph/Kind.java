package io.attesta.cmdb.graph;

/** Type and properties of a relation in 16 bits. */
final class Kind {

  static final int MOST_TYPES = 1 << 14;

  private static final int GROUPED = 1;
  private static final int PROPOSED = 2;

  private Kind() {}

  static char of(int type, boolean proposed, boolean grouped) {
    return (char) (type << 2 | (proposed ? PROPOSED : 0) | (grouped ? GROUPED : 0));
  }

  static int type(char kind) {
    return kind >> 2;
  }

  static boolean isProposed(char kind) {
    return (kind & PROPOSED) != 0;
  }

  static boolean isGrouped(char kind) {
    return (kind & GROUPED) != 0;
  }
}

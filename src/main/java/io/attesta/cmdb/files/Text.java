package io.attesta.cmdb.files;

/** What the database can hold as text. */
final class Text {

  /** What a decoder puts where bytes are no text. */
  private static final char UNDECODABLE = '\uFFFD';

  private Text() {}

  /** Whether it is whole: decoded without loss, without NUL, without half a character. */
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == UNDECODABLE || c == '\0' || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}

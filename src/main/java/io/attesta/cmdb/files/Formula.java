package io.attesta.cmdb.files;

/**
 * Keeps text from being taken for a formula by a spreadsheet: an apostrophe is put before it, and
 * taken away again when the file comes back. Apostrophes that were there before survive both.
 */
final class Formula {

  private static final String BEGINNINGS = "=+-@\t\r\n";

  private Formula() {}

  static String neutralised(String text) {
    return looksLikeOne(text) ? "'" + text : text;
  }

  static String restored(String text) {
    return text.startsWith("'") && looksLikeOne(text) ? text.substring(1) : text;
  }

  private static boolean looksLikeOne(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\'') {
      i++;
    }
    return i < text.length() && BEGINNINGS.indexOf(text.charAt(i)) >= 0;
  }
}

package io.attesta.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of imported cases: text with {@code {column}} placeholders. */
final class TitleTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
  private static final int LONGEST = 200;

  private TitleTemplate() {}

  static List<String> columns(String template) {
    return PLACEHOLDER.matcher(template).results().map(m -> m.group(1)).toList();
  }

  /**
   * @param value value of a column, or null when it is not known
   */
  static String fill(String template, UnaryOperator<String> value) {
    String filled =
        PLACEHOLDER
            .matcher(template)
            .replaceAll((MatchResult m) -> Matcher.quoteReplacement(known(value, m.group(1))));
    String line = filled.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String known(UnaryOperator<String> value, String column) {
    String found = value.apply(column);
    return found == null ? "unknown" : found;
  }
}

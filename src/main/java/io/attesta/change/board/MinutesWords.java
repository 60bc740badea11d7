package io.attesta.change.board;

import io.attesta.shared.Refusal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Words of the minutes in the reader's language. What people typed stays as they typed it. */
final class MinutesWords {

  private static final Map<String, Locale> LANGUAGES =
      Map.of("en", Locale.ENGLISH, "de", Locale.GERMAN);

  private final String language;
  private final ResourceBundle words;
  private final DateTimeFormatter time;

  private MinutesWords(String language) {
    Locale locale = LANGUAGES.get(language);
    this.language = language;
    // Without a fall-back: otherwise the language of the machine would stand in for English.
    this.words =
        ResourceBundle.getBundle(
            "pages.minutes",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.time = DateTimeFormatter.ofPattern(words.getString("time"), locale);
  }

  /**
   * The words of a language.
   *
   * @param language {@code en} or {@code de}
   * @throws Refusal {@code invalid-input} for any other
   */
  static MinutesWords in(String language) {
    if (!LANGUAGES.containsKey(language)) {
      throw Refusal.invalidField("language", "unknown", "Minutes are written in en and de");
    }
    return new MinutesWords(language);
  }

  String language() {
    return language;
  }

  String of(String key, Object... values) {
    return new MessageFormat(words.getString(key), LANGUAGES.get(language)).format(values);
  }

  /** The word for a state or level; itself where there is none, null for null. */
  String named(String prefix, String value) {
    if (value == null || value.isEmpty()) {
      return value;
    }
    String key = prefix + '.' + value;
    return words.containsKey(key) ? words.getString(key) : value;
  }

  /** Empty for null. */
  String time(Instant moment, ZoneId zone) {
    return moment == null ? "" : time.format(moment.atZone(zone));
  }
}

package io.attesta.change.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MinutesWordsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void eachLanguageHasEveryWordWithTheSamePlacesForValues() throws IOException {
    Properties english = read("minutes.properties");
    Properties german = read("minutes_de.properties");
    assertThat(german.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, word) ->
            assertThat(places(german.getProperty((String) key)))
                .as((String) key)
                .isEqualTo(places((String) word)));
  }

  @Test
  void timesStandAsTheLanguageWritesThem() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(MinutesWords.in("de").time(NOON, berlin)).isEqualTo("01.03.2026 12:00");
    assertThat(MinutesWords.in("en").time(NOON, berlin)).isEqualTo("2026-03-01 12:00");
  }

  @Test
  void whatPeopleTypedIsNoPattern() {
    assertThat(MinutesWords.in("de").of("accepted", "x", "y", "it's {0} 'so'"))
        .isEqualTo("x. Hingenommen von y: it's {0} 'so'");
    assertThat(MinutesWords.in("en").named("outcome", "newOutcome")).isEqualTo("newOutcome");
  }

  @Test
  void anyOtherLanguageIsRefused() {
    assertThatThrownBy(() -> MinutesWords.in("fr")).isInstanceOf(Refusal.class);
  }

  private static Properties read(String name) throws IOException {
    var words = new Properties();
    try (var in = MinutesWordsTest.class.getResourceAsStream("/pages/" + name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static java.util.Set<String> places(String word) {
    return PLACE
        .matcher(word)
        .results()
        .map(m -> m.group())
        .collect(java.util.stream.Collectors.toSet());
  }
}

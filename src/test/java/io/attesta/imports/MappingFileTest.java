package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {

  private static List<FieldError> errors(String yaml) {
    try {
      LogFixture.mapping(yaml);
    } catch (Refusal e) {
      return e.errors();
    }
    throw new AssertionError("not refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red|colour|unknown-key",
        "people: {boss: x}|people.boss|unknown-key",
        "group: {default: nobody}|group.default|unknown-group",
        "priority: {values: {High: P9}}|priority.values.High|invalid",
        "priority: {matrix: {HIGH: {TALL: P1}}}|priority.matrix.HIGH|invalid",
        "csv: {delimiter: ''}|csv.delimiter|invalid",
        "csv: {charset: UTF-99}|csv.charset|invalid",
        "live: {start: maybe}|live.start|invalid",
        "sla: {column: x}|sla.met|required",
        "details: {Bad-Key: x}|details.Bad-Key|invalid",
        "csv: {skipLines: many}|csv.skipLines|invalid",
      })
  void faultIsNamedByItsPath(String line, String field, String code) {
    assertThat(errors(LogFixture.MINIMAL + line))
        .anySatisfy(
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.code()).isEqualTo(code);
            });
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    assertThat(errors("format: csv"))
        .extracting(FieldError::field)
        .contains("source", "case", "event.time", "state", "times.patterns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "- a\n- b", "source: a\nsource: b", "just text"})
  void whatIsNoMappingIsRefused(String yaml) {
    assertThat(errors(yaml)).hasSize(1);
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String row = ("*a" + (i - 1) + ", ").repeat(8);
      yaml.append("a%d: &a%d [%s]%n".formatted(i, i, row.substring(0, row.length() - 2)));
    }
    assertThatThrownBy(() -> LogFixture.mapping(yaml.toString())).isInstanceOf(Refusal.class);
  }

  @Test
  void datePatternsAndZonesAreChecked() {
    String yaml = LogFixture.MINIMAL.replace("\"d/M/yyyy HH:mm\"", "\"bogus\"");
    assertThat(errors(yaml)).extracting(FieldError::field).containsExactly("times.patterns");
    String zone = LogFixture.MINIMAL.replace("times: {", "times: {zone: Mars/Base, ");
    assertThat(errors(zone)).extracting(FieldError::field).containsExactly("times.zone");
  }

  @Test
  void holdStatusAndHoldReasonGoTogether() {
    String yaml = LogFixture.MINIMAL.replace(", holdReason: CUSTOMER", "");
    assertThat(errors(yaml))
        .extracting(FieldError::field)
        .containsExactly("state.values.Wait.holdReason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"servicenow-incident-log", "xes-incident-log"})
  void shippedMappingsAreSound(String name) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/mappings/" + name + ".yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(MappingFile.read(yaml, "technical-support"::equals).columns()).isNotEmpty();
    }
  }
}

package io.attesta.workflow.forms;

import static io.attesta.workflow.forms.FormFixture.faults;
import static io.attesta.workflow.forms.FormFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormValuesTest {

  private static final String NUL = String.valueOf((char) 0);

  static Stream<Arguments> refused() {
    String text = "{'type':'textfield','key':'x','validate':{%s}}";
    String number = "{'type':'number','key':'x',%s}";
    String choice = "{'type':'%s','key':'x','values':[{'label':'A','value':'a'},{'value':1}]}";
    String moment = "{'type':'datetime','key':'x','subtype':'%s'}";
    return Stream.of(
        Arguments.of(text.formatted("'required':true"), "", "required"),
        Arguments.of(text.formatted("'required':true"), null, "required"),
        Arguments.of(text.formatted("'minLength':3"), "  ab  ", "min-length"),
        Arguments.of(text.formatted("'maxLength':3"), "abcd", "max-length"),
        Arguments.of(text.formatted("'maxLength':'=1+2'"), "abcd", "max-length"),
        Arguments.of(text.formatted("'pattern':'^[A-Z]+-\\\\d+$'"), "INC_1", "pattern"),
        Arguments.of(text.formatted("'pattern':'^(a+)+$'"), "a".repeat(40) + "!", "pattern"),
        Arguments.of(text.formatted("'validationType':'email'"), "no.mail", "email"),
        Arguments.of(text.formatted("'validationType':'phone'"), "030 123", "phone"),
        Arguments.of(text.formatted(""), 7, "wrong-type"),
        Arguments.of(text.formatted(""), Map.of("a", 1), "wrong-type"),
        Arguments.of(text.formatted(""), List.of("a"), "wrong-type"),
        Arguments.of(text.formatted(""), "x".repeat(20_001), "max-length"),
        Arguments.of(text.formatted(""), "a" + NUL, "nul-character"),
        Arguments.of(number.formatted("'validate':{'min':2}"), 1, "min"),
        Arguments.of(number.formatted("'validate':{'max':2}"), 2.5, "max"),
        Arguments.of(number.formatted("'validate':{'min':1}"), 0, "min"),
        Arguments.of(number.formatted("'decimalDigits':0"), 1.5, "decimal-digits"),
        Arguments.of(number.formatted("'increment':'0.5'"), 0.7, "increment"),
        Arguments.of(number.formatted("'label':'n'"), "7", "wrong-type"),
        Arguments.of(number.formatted("'label':'n'"), Double.NaN, "wrong-type"),
        Arguments.of(number.formatted("'label':'n'"), new BigDecimal("1e999999999"), "wrong-type"),
        Arguments.of(choice.formatted("select"), "b", "unknown-option"),
        Arguments.of(choice.formatted("radio"), List.of("a"), "unknown-option"),
        Arguments.of("{'type':'select','key':'x'}", "a", "unknown-option"),
        Arguments.of(choice.formatted("checklist"), "a", "wrong-type"),
        Arguments.of(choice.formatted("checklist"), List.of("a", "a"), "duplicate"),
        Arguments.of(choice.formatted("taglist"), List.of("z"), "unknown-option"),
        Arguments.of("{'type':'checkbox','key':'x'}", "true", "wrong-type"),
        Arguments.of(
            "{'type':'checkbox','key':'x','validate':{'required':true}}", false, "required"),
        Arguments.of(moment.formatted("date"), "2026-02-30", "not-a-date"),
        Arguments.of(moment.formatted("date"), "2026-02-01T10:00", "not-a-date"),
        Arguments.of(moment.formatted("time"), "24:30", "not-a-time"),
        Arguments.of(moment.formatted("time"), "10:00+99:00", "not-a-time"),
        Arguments.of(moment.formatted("datetime"), "2026-02-01", "not-a-datetime"),
        Arguments.of(moment.formatted("date"), 20260201, "wrong-type"),
        Arguments.of(
            "{'type':'datetime','key':'x','subtype':'date','disallowPassedDates':true}",
            "2026-03-09",
            "past-date"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aValueTheBrowserWouldNotSubmitIsRefused(String component, Object value, String code) {
    assertThat(faults(submit(component, "x", value))).containsExactly("x:" + code);
  }

  static Stream<Arguments> accepted() {
    String choice = "{'type':'%s','key':'x','values':[{'label':'A','value':'a'},{'value':1}]}";
    String moment = "{'type':'datetime','key':'x','subtype':'%s'}";
    return Stream.of(
        Arguments.of("{'type':'textfield','key':'x'}", "plain", "plain"),
        Arguments.of("{'type':'textfield','key':'x'}", "", null),
        Arguments.of("{'type':'textarea','key':'x'}", "x".repeat(20_000), "x".repeat(20_000)),
        Arguments.of(
            "{'type':'textfield','key':'x','validate':{'validationType':'email'}}",
            "ann@example.org",
            "ann@example.org"),
        Arguments.of(
            "{'type':'textfield','key':'x','validate':{'validationType':'phone'}}",
            "+49 30 664040900",
            "+49 30 664040900"),
        Arguments.of("{'type':'textfield','key':'x','validate':{'pattern':'b'}}", "abc", "abc"),
        Arguments.of("{'type':'number','key':'x'}", 7, 7L),
        Arguments.of("{'type':'number','key':'x'}", 7.0, 7L),
        Arguments.of("{'type':'number','key':'x','decimalDigits':2}", 7.25, new BigDecimal("7.25")),
        Arguments.of("{'type':'number','key':'x','increment':'0.1'}", 0.3, new BigDecimal("0.3")),
        Arguments.of(
            "{'type':'number','key':'x','serializeToString':true}",
            "12.50",
            new BigDecimal("12.5")),
        Arguments.of(choice.formatted("select"), "a", "a"),
        Arguments.of(choice.formatted("radio"), 1, 1L),
        Arguments.of(choice.formatted("taglist"), List.of(1, "a"), List.of(1L, "a")),
        Arguments.of(choice.formatted("checklist"), List.of(), List.of()),
        Arguments.of("{'type':'checkbox','key':'x'}", true, true),
        Arguments.of(moment.formatted("date"), "2024-02-29", "2024-02-29"),
        Arguments.of(moment.formatted("time"), "09:30+01:00", "09:30+01:00"),
        Arguments.of(moment.formatted("datetime"), "2026-02-01T09:30Z", "2026-02-01T09:30Z"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void aValueTheBrowserSubmitsIsAcceptedAndTyped(String component, Object value, Object typed) {
    Checked checked = submit(component, "x", value);
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.values()).containsEntry("x", typed);
  }

  @Test
  void optionsMayComeFromAKnownList() {
    Form form = FormFixture.form("{'type':'select','key':'x','valuesKey':'choices'}");
    Map<String, Object> known = Map.of("choices", List.of("a", Map.of("label", "B", "value", "b")));
    assertThat(form.check(Map.of("x", "b"), known).errors()).isEmpty();
    assertThat(form.check(Map.of("x", "c"), known).errors()).hasSize(1);
  }

  @Test
  void optionsMayBeComputed() {
    Form form =
        FormFixture.form("{'type':'select','key':'x','valuesExpression':'=[first, second]'}");
    Map<String, Object> known = Map.of("first", "a", "second", "b");
    assertThat(form.check(Map.of("x", "b"), known).errors()).isEmpty();
    assertThat(form.check(Map.of("x", "c"), known).errors()).hasSize(1);
  }
}

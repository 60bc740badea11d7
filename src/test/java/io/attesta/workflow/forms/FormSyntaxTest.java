package io.attesta.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | not a JSON",
        "{} {} | not a JSON",
        "{'id':'a','id':'b','components':[]} | not a JSON",
        "{'components':1} | no list of components",
        "{'components':[{'type':'textfield'}]} | no key",
        "{'components':[{'type':'number','key':'a'},{'type':'number','key':'a'}]} | used twice",
        "{'components':[{'type':'number','key':'a'},{'type':'number','key':'a.b'}]} | also the key",
        "{'components':[{'type':'number','key':'a','conditional':{'hide':'=a ='}}]} | no FEEL",
        "{'components':[{'type':'textfield','key':'a','validate':{'pattern':'('}}]} | no pattern",
      })
  void aBrokenFormSaysWhatIsWrong(String json, String message) {
    assertThatThrownBy(() -> Form.parse(json.replace('\'', '"')))
        .isInstanceOf(FormSyntaxException.class)
        .hasMessageContaining(message);
  }

  @Test
  void groupsNestedWithoutEndAreRefused() {
    String open = "{'type':'group','components':[".repeat(12).replace('\'', '"');
    String json = "{\"components\":[" + open + "]}".repeat(12) + "]}";
    assertThatThrownBy(() -> Form.parse(json)).hasMessageContaining("deeper");
  }

  @Test
  void aFormMentionsWhatItsTextsAndConditionsName() {
    Form form =
        Form.parse(
            """
            {"components":[
              {"type":"text","text":"**{{number}}** {{if risk = null then \\"not stated\\" else risk}}"},
              {"type":"group","components":[
                {"type":"textfield","key":"why","conditional":{"hide":"=not(decision = \\"no\\")"}}]}]}
            """);

    assertThat(form.mentions()).contains("number", "risk", "decision").doesNotContain("stated");
  }
}

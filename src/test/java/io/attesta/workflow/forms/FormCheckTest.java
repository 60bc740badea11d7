package io.attesta.workflow.forms;

import static io.attesta.workflow.forms.FormFixture.faults;
import static io.attesta.workflow.forms.FormFixture.form;
import static io.attesta.workflow.forms.FormFixture.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCheckTest {

  private static Form holdForm() {
    return Form.parse(
        """
        {"id":"hold","components":[
         {"type":"select","key":"next","values":[{"value":"hold"},{"value":"resolve"}]},
         {"type":"textfield","key":"reason","validate":{"required":true},
          "conditional":{"hide":"=next != \\"hold\\""}},
         {"type":"group","conditional":{"hide":"=reason = null"},"components":[
           {"type":"textfield","key":"note","validate":{"required":true}}]}]}
        """);
  }

  @Test
  void aHiddenFieldIsDroppedAndNotRequired() {
    Checked checked = submit(holdForm(), Map.of("next", "resolve", "reason", "left over"));
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.values()).containsOnlyKeys("next");
  }

  @Test
  void aShownFieldIsRequired() {
    assertThat(faults(submit(holdForm(), Map.of("next", "hold"))))
        .containsExactly("reason:required");
  }

  @Test
  void aFieldThatDependsOnAHiddenFieldIsHiddenWithIt() {
    Checked checked =
        submit(holdForm(), Map.of("next", "resolve", "reason", "left", "note", "over"));
    assertThat(checked.values()).containsOnlyKeys("next");
  }

  @Test
  void aConditionSeesWhatIsKnown() {
    Form form = holdForm();
    assertThat(faults(form.check(Map.of(), Map.of("next", "hold"))))
        .containsExactly("reason:required");
  }

  @Test
  void anUnknownFieldIsRefused() {
    Form form = form("{'type':'textfield','key':'a'},{'type':'button','key':'b'}");
    assertThat(faults(submit(form, Map.of("status", "CLOSED"))))
        .containsExactly("status:unknown-field");
    assertThat(faults(submit(form, Map.of("b", "x")))).containsExactly("b:unknown-field");
  }

  @Test
  void aFloodOfUnknownFieldsGivesFewErrors() {
    Map<String, Object> sent = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      sent.put("k" + i, i);
    }
    assertThat(submit(form("{'type':'textfield','key':'a'}"), sent).errors())
        .hasSize(Checked.MOST_ERRORS);
  }

  @Test
  void aDeeplyNestedValueIsRefusedWithoutLookingInside() {
    Object deep = "x";
    for (int i = 0; i < 10_000; i++) {
      deep = Map.of("a", deep);
    }
    Form form = form("{'type':'textfield','key':'a'},{'type':'group','path':'g','components':[]}");
    assertThat(faults(submit(form, Map.of("a", deep)))).containsExactly("a:wrong-type");
    assertThat(faults(submit(form, Map.of("g", deep)))).containsExactly("g.a:unknown-field");
  }

  @Test
  void readOnlyFieldsOnlyRepeatWhatIsKnown() {
    for (String flag : List.of("'disabled':true", "'readonly':true", "'readonly':'=locked'")) {
      Form form = form("{'type':'textfield','key':'a'," + flag + "}");
      Map<String, Object> known = Map.of("a", "old", "locked", true);
      Checked same = form.check(Map.of("a", "old"), known);
      assertThat(same.errors()).isEmpty();
      assertThat(same.values()).isEmpty();
      assertThat(faults(form.check(Map.of("a", "new"), known))).containsExactly("a:read-only");
    }
  }

  @Test
  void absentFieldsKeepTheKnownValueThenTheDefault() {
    Form form =
        form("{'type':'textfield','key':'a','defaultValue':'d','validate':{'required':true}}");
    assertThat(form.check(Map.of(), Map.of()).values()).containsEntry("a", "d");
    assertThat(form.check(Map.of(), Map.of("a", "k")).values()).containsEntry("a", "k");
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("a", null);
    assertThat(faults(form.check(cleared, Map.of("a", "k")))).containsExactly("a:required");
  }

  @Test
  void anAbsentCheckboxIsFalse() {
    assertThat(submit(form("{'type':'checkbox','key':'a'}"), Map.of()).values())
        .containsEntry("a", false);
  }

  @Test
  void anUntouchedTextStaysAbsent() {
    assertThat(submit(form("{'type':'textfield','key':'a'}"), Map.of()).values()).isEmpty();
  }

  @Test
  void aKnownValueThatIsNoLongerAnOptionCountsAsNone() {
    Form form =
        form("{'type':'select','key':'a','values':[{'value':'x'}],'validate':{'required':true}}");
    assertThat(faults(form.check(Map.of(), Map.of("a", "old")))).containsExactly("a:required");
  }

  @Test
  void groupsWithAPathNestTheirValues() {
    Form form =
        form(
            """
            {'type':'group','path':'plan','components':[
              {'type':'textfield','key':'who','validate':{'required':true}},
              {'type':'group','components':[{'type':'number','key':'hours'}]}]}
            """);
    Checked checked = submit(form, Map.of("plan", Map.of("who", "me", "hours", 2)));
    assertThat(checked.values()).isEqualTo(Map.of("plan", Map.of("who", "me", "hours", 2L)));
    assertThat(faults(submit(form, Map.of("plan", Map.of("hours", 2)))))
        .containsExactly("plan.who:required");
    assertThat(faults(submit(form, Map.of("plan", "x"))))
        .containsExactly("plan:wrong-type", "plan.who:required");
  }

  @Test
  void dynamicListsCheckEachItem() {
    Form form =
        form(
            """
            {'type':'dynamiclist','path':'whys','components':[
              {'type':'textfield','key':'why','validate':{'required':true}},
              {'type':'textfield','key':'proof','validate':{'required':true},
               'conditional':{'hide':'=this.why = null or i[1] = 1'}}]}
            """);
    Checked checked =
        submit(
            form, Map.of("whys", List.of(Map.of("why", "a"), Map.of("why", "b", "proof", "log"))));
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.values())
        .isEqualTo(Map.of("whys", List.of(Map.of("why", "a"), Map.of("why", "b", "proof", "log"))));
    assertThat(
            faults(submit(form, Map.of("whys", List.of(Map.of("why", "a"), Map.of("why", "b"))))))
        .containsExactly("whys[1].proof:required");
    assertThat(faults(submit(form, Map.of("whys", List.of(Map.of("x", "a"))))))
        .containsExactly("whys[0].x:unknown-field", "whys[0].why:required");
    assertThat(faults(submit(form, Map.of("whys", "x")))).contains("whys:wrong-type");
    assertThat(submit(form, Map.of()).values()).isEmpty();
  }

  @Test
  void aListOfFixedSizeKeepsItsSize() {
    Form form =
        form(
            """
            {'type':'dynamiclist','path':'l','defaultRepetitions':2,'allowAddRemove':false,
             'components':[{'type':'checkbox','key':'c'}]}
            """);
    assertThat(faults(submit(form, Map.of("l", List.of(Map.of("c", true))))))
        .containsExactly("l:fixed-size");
    assertThat(submit(form, Map.of()).values())
        .containsEntry("l", List.of(Map.of("c", false), Map.of("c", false)));
  }

  @Test
  void aLongListIsRefused() {
    Form form =
        form("{'type':'dynamiclist','path':'l','components':[{'type':'checkbox','key':'c'}]}");
    List<Object> many = java.util.Collections.nCopies(201, Map.of());
    assertThat(faults(submit(form, Map.of("l", many)))).containsExactly("l:too-many");
  }

  @Test
  void aComputedFieldIsComputedHere() {
    Form form =
        form(
            "{'type':'number','key':'a'},{'type':'expression','key':'double','expression':'=a*2'}");
    assertThat(submit(form, Map.of("a", 2, "double", 99)).values().get("double")).hasToString("4");
  }

  @Test
  void fieldsCarryTheirCustomProperties() {
    Form form =
        form(
            """
            {'type':'text','text':'hello'},
            {'type':'textfield','key':'cause','label':'Cause','properties':{'link':'caused-by'},
             'validate':{'required':true}},
            {'type':'group','path':'p','components':[
              {'type':'select','key':'s','values':[{'value':'x'}]}]}
            """);
    assertThat(form.fields())
        .containsExactly(
            new FormField(
                "cause", "textfield", "Cause", true, List.of(), Map.of("link", "caused-by")),
            new FormField("p.s", "select", "p.s", false, List.of("x"), Map.of()));
  }
}

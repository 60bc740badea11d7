package io.attesta.workflow.gate;

import static io.attesta.workflow.gate.Tiny.DECISION;
import static io.attesta.workflow.gate.Tiny.FORM;
import static io.attesta.workflow.gate.Tiny.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

  @Test
  void aGoodBundleHasNoFinding() {
    assertThat(Tiny.check(Tiny.process(), Tiny.decision(), Tiny.form())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.attesta.workflow.gate.BrokenModels#all")
  void aBrokenRuleIsFound(GateRule rule, String file, List<String> passages) {
    String text = Tiny.text(file);
    assertThat(text).as("the passage to replace").contains(passages.get(0));
    text = text.replace(passages.get(0), passages.get(1));
    if (passages.size() == 4) {
      text = text.replace(passages.get(2), passages.get(3));
    }
    List<Finding> findings =
        Tiny.check(
            file.equals(PROCESS) ? text : Tiny.process(),
            file.equals(DECISION) ? text : Tiny.decision(),
            file.equals(FORM) ? text : Tiny.form());
    assertThat(findings)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule.key());
              assertThat(finding.file()).isEqualTo(file);
              assertThat(finding.remedy()).isEqualTo(rule.remedy());
            });
  }

  @Test
  void whatAModelBeanSetsIsKnown() {
    String text = Tiny.process().replace("${nextStep == 'again'}", "${conflictFound}");
    Bundle bundle =
        new Bundle(
            "tiny",
            List.of(
                Tiny.file(PROCESS, text),
                Tiny.file(DECISION, Tiny.decision()),
                Tiny.file(FORM, Tiny.form())));

    assertThat(Gate.check(bundle, Tiny.AROUND))
        .extracting(Finding::rule)
        .containsExactly(GateRule.VARIABLE_KNOWN.key());
    assertThat(Gate.check(bundle, Tiny.AROUND.setting(Set.of("conflictFound")))).isEmpty();
  }

  @Test
  void everyRuleIsSeenBroken() {
    Set<GateRule> seen = EnumSet.noneOf(GateRule.class);
    BrokenModels.all().forEach(arguments -> seen.add((GateRule) arguments.get()[0]));
    // These need more than one file or another kind of change; they have tests of their own.
    seen.addAll(
        List.of(
            GateRule.FILE_TYPE,
            GateRule.UNIQUE_KEY,
            GateRule.CYCLE_WAITS,
            GateRule.ENGINE,
            GateRule.VERSION_TAG_REUSED));
    assertThat(seen).containsExactlyInAnyOrder(GateRule.values());
  }
}

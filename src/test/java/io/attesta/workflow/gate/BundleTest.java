package io.attesta.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundleTest {

  private static List<String> rules(ModelFile... more) {
    List<ModelFile> files = new java.util.ArrayList<>(tiny());
    files.addAll(List.of(more));
    return Gate.check(new Bundle("tiny", files), Tiny.AROUND).stream().map(Finding::rule).toList();
  }

  private static List<ModelFile> tiny() {
    return List.of(
        Tiny.file(Tiny.PROCESS, Tiny.process()),
        Tiny.file(Tiny.DECISION, Tiny.decision()),
        Tiny.file(Tiny.FORM, Tiny.form()));
  }

  @Test
  void aFileThatIsNoModelIsFound() {
    assertThat(rules(Tiny.file("bpmn/tiny/run.groovy", "1"))).containsExactly("file-type");
    assertThat(rules(new ModelFile("bpmn/tiny/big.bpmn", new byte[3_000_000])))
        .containsExactly("file-type");
  }

  @Test
  void aKeyUsedTwiceIsFound() {
    assertThat(rules(Tiny.file("bpmn/tiny/sub/tiny-handling.bpmn", Tiny.process())))
        .containsExactly("unique-key");
    assertThat(rules(Tiny.file("dmn/tiny/sub/tiny-routing.dmn", Tiny.decision())))
        .containsExactly("unique-key");
    assertThat(rules(Tiny.file("forms/tiny/sub/tiny-do.form", Tiny.form())))
        .containsExactly("unique-key");
  }

  @Test
  void aPrefixOfAnotherProcessIsFound() {
    Surroundings around =
        Tiny.AROUND.with(new Outline(Set.of("other"), Set.of(), Map.of("other", "TIN")));
    assertThat(Gate.check(new Bundle("tiny", tiny()), around))
        .extracting(Finding::rule)
        .containsExactly("process-properties");
  }

  @Test
  void markupNestedWithoutEndIsRefused() {
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    assertThat(rules(Tiny.file("bpmn/tiny/deep.bpmn", deep))).containsExactly("well-formed");
  }

  @Test
  void conditionsThatLeaveNothingOutNeedNoDefault() {
    String process =
        Tiny.process()
            .replace(" default=\"Flow_NextStep_Done\"", "")
            .replace(
                "targetRef=\"EndEvent_WorkDone\" />",
                "targetRef=\"EndEvent_WorkDone\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${nextStep == 'done'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
    assertThat(Tiny.check(process, Tiny.decision(), Tiny.form()))
        .extracting(Finding::rule)
        .doesNotContain("gateway");
    String threeOptions =
        Tiny.form()
            .replace(
                "{\"label\":\"Again\"", "{\"label\":\"X\",\"value\":\"x\"},{\"label\":\"Again\"");
    assertThat(Tiny.check(process, Tiny.decision(), threeOptions))
        .extracting(Finding::rule)
        .contains("gateway");
  }

  @Test
  void everyPracticeFolderIsABundle() {
    ModelFile shared = Tiny.file("dmn/shared/tiny-routing.dmn", Tiny.decision());
    List<Bundle> bundles =
        Bundles.of(
            List.of(
                Tiny.file("bpmn/tiny/tiny-handling.bpmn", Tiny.process()),
                Tiny.file("forms/tiny/tiny-do.form", Tiny.form()),
                Tiny.file("forms/other/unrelated.form", "{}"),
                shared));
    assertThat(bundles).extracting(Bundle::name).containsExactly("shared", "other", "tiny");
    assertThat(bundles.get(1).files()).hasSize(1);
    assertThat(bundles.get(2).files()).contains(shared).hasSize(3);
  }
}

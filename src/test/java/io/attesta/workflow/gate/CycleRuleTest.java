package io.attesta.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;

class CycleRuleTest {

  private static List<String> spinning(BpmnModelInstance... models) {
    List<ModelFile> files =
        java.util.Arrays.stream(models)
            .map(
                model -> {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  Bpmn.writeModelToStream(out, model);
                  return new ModelFile("bpmn/a/" + model.hashCode() + ".bpmn", out.toByteArray());
                })
            .toList();
    return Gate.check(new Bundle("a", files), Tiny.AROUND).stream()
        .filter(f -> f.rule().equals("cycle-waits"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void aLoopOfManualTasksNeverWaits() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .manualTask("m")
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("m")
                    .done()))
        .isNotEmpty();
  }

  @Test
  void anAsynchronousTaskDoesNotCountAsWaiting() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .serviceTask("m")
                    .camundaAsyncBefore()
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("m")
                    .done()))
        .isNotEmpty();
  }

  @Test
  void aLoopWithAPersonOrAWorkerWaits() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .manualTask("m")
                    .userTask()
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("m")
                    .done()))
        .isEmpty();
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .manualTask("m")
                    .serviceTask()
                    .camundaExternalTask("deploy")
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("m")
                    .done()))
        .isEmpty();
  }

  @Test
  void aTaskThatCanBePassedByDoesNotHelp() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .exclusiveGateway("in")
                    .userTask("u")
                    .exclusiveGateway("out")
                    .endEvent()
                    .moveToNode("in")
                    .manualTask("m")
                    .connectTo("out")
                    .moveToNode("out")
                    .connectTo("in")
                    .done()))
        .isNotEmpty();
  }

  @Test
  void aSubProcessWaitsOnlyIfEveryWayThroughItWaits() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .subProcess("s")
                    .embeddedSubProcess()
                    .startEvent()
                    .userTask()
                    .endEvent()
                    .subProcessDone()
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("s")
                    .done()))
        .isEmpty();
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .subProcess("s")
                    .embeddedSubProcess()
                    .startEvent()
                    .exclusiveGateway("x")
                    .userTask()
                    .endEvent()
                    .moveToNode("x")
                    .endEvent()
                    .subProcessDone()
                    .exclusiveGateway("g")
                    .endEvent()
                    .moveToNode("g")
                    .connectTo("s")
                    .done()))
        .isNotEmpty();
  }

  @Test
  void anErrorLeavesASubProcessBeforeItWaits() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .subProcess("s")
                    .embeddedSubProcess()
                    .startEvent()
                    .serviceTask("t")
                    .userTask()
                    .endEvent()
                    .subProcessDone()
                    .endEvent()
                    .moveToActivity("s")
                    .boundaryEvent("b")
                    .error("E")
                    .connectTo("s")
                    .done()))
        .isNotEmpty();
  }

  @Test
  void anErrorThatIsDrawnLeavesFromWhereItIsDrawn() {
    assertThat(spinning(leavingBy("E"))).isEmpty();
    assertThat(spinning(leavingBy("F"))).isNotEmpty();
  }

  private static BpmnModelInstance leavingBy(String thrown) {
    return Bpmn.createExecutableProcess("a")
        .startEvent()
        .subProcess("s")
        .embeddedSubProcess()
        .startEvent()
        .serviceTask("t")
        .userTask()
        .endEvent()
        .error(thrown)
        .subProcessDone()
        .endEvent()
        .moveToActivity("s")
        .boundaryEvent("b")
        .error("E")
        .connectTo("s")
        .done();
  }

  @Test
  void aTimerOnTheBoundaryWaits() {
    assertThat(
            spinning(
                Bpmn.createExecutableProcess("a")
                    .startEvent()
                    .userTask("u")
                    .endEvent()
                    .moveToActivity("u")
                    .boundaryEvent("b")
                    .timerWithDuration("${x}")
                    .connectTo("u")
                    .done()))
        .isEmpty();
  }

  @Test
  void processesThatCallEachOtherNeverWait() {
    BpmnModelInstance a =
        Bpmn.createExecutableProcess("a")
            .startEvent()
            .callActivity()
            .calledElement("b")
            .endEvent()
            .done();
    BpmnModelInstance b =
        Bpmn.createExecutableProcess("b")
            .startEvent()
            .callActivity()
            .calledElement("a")
            .endEvent()
            .done();
    assertThat(spinning(a, b)).isNotEmpty();
  }

  @Test
  void aCallWaitsIfTheCalledProcessDoes() {
    BpmnModelInstance loop =
        Bpmn.createExecutableProcess("a")
            .startEvent()
            .callActivity("c")
            .calledElement("b")
            .exclusiveGateway("g")
            .endEvent()
            .moveToNode("g")
            .connectTo("c")
            .done();
    assertThat(
            spinning(
                loop, Bpmn.createExecutableProcess("b").startEvent().userTask().endEvent().done()))
        .isEmpty();
    assertThat(
            spinning(
                loop,
                Bpmn.createExecutableProcess("b").startEvent().manualTask().endEvent().done()))
        .isNotEmpty();
  }

  @Test
  void whatUndoesAStepIsNoWayPastIt() {
    assertThat(spinning(undoable().endEvent("e").moveToNode("g").connectTo("s").done())).isEmpty();
  }

  @Test
  void undoingWithoutWaitingIsNoWait() {
    assertThat(
            spinning(
                undoable()
                    .intermediateThrowEvent("t")
                    .compensateEventDefinition()
                    .activityRef("s")
                    .compensateEventDefinitionDone()
                    .connectTo("g")
                    .done()))
        .isNotEmpty();
  }

  /** A person's step with what undoes it, a question behind both. */
  private static AbstractFlowNodeBuilder<?, ?> undoable() {
    return Bpmn.createExecutableProcess("a")
        .startEvent()
        .subProcess("s")
        .embeddedSubProcess()
        .startEvent()
        .userTask("u")
        .boundaryEvent("c")
        .compensateEventDefinition()
        .compensateEventDefinitionDone()
        .compensationStart()
        .manualTask("undo")
        .compensationDone()
        .endEvent()
        .subProcessDone()
        .exclusiveGateway("g");
  }
}

package io.attesta.workflow.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One small bundle without a fault, and ways to break it. */
public final class Tiny {

  public static final String PROCESS = "bpmn/tiny/tiny-handling.bpmn";
  public static final String DECISION = "dmn/tiny/tiny-routing.dmn";
  public static final String FORM = "forms/tiny/tiny-do.form";

  static final Surroundings AROUND =
      Surroundings.of(
          Map.of("assessImpact", Set.of("execute"), "participants", Set.of("requester")),
          Set.of("service-desk", "technical-support"));

  private Tiny() {}

  static String text(String file) {
    return switch (file) {
      case PROCESS -> process();
      case DECISION -> decision();
      default -> form();
    };
  }

  static List<Finding> check(String process, String decision, String form) {
    return Gate.check(
        new Bundle(
            "tiny", List.of(file(PROCESS, process), file(DECISION, decision), file(FORM, form))),
        AROUND);
  }

  static ModelFile file(String name, String text) {
    return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static String form() {
    return """
        {"schemaVersion":16,"type":"default","id":"tiny-do","executionPlatform":"Camunda Platform",
         "executionPlatformVersion":"7.24.0","components":[
          {"type":"text","text":"Hello","id":"Text_1"},
          {"type":"select","key":"nextStep","label":"Next step","id":"Field_1",
           "values":[{"label":"Again","value":"again"},{"label":"Done","value":"done"}],
           "validate":{"required":true}},
          {"type":"textfield","key":"note","label":"Note","id":"Field_2"}]}
        """;
  }

  public static String decision() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" name="Tiny routing" namespace="https://attesta.io/dmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
          <decision id="tiny-routing" name="Tiny routing" camunda:historyTimeToLive="P365D" camunda:versionTag="1.0.0">
            <decisionTable id="Table_1" hitPolicy="UNIQUE">
              <input id="Input_1" label="Impact"><inputExpression id="IE_1" typeRef="string"><text>impact</text></inputExpression></input>
              <output id="Output_1" name="group" typeRef="string" />
              <output id="Output_2" name="remindEvery" typeRef="string" />
              <rule id="Rule_1"><inputEntry id="I_1"><text>"HIGH"</text></inputEntry><outputEntry id="O_1"><text>"service-desk"</text></outputEntry><outputEntry id="O_2"><text>"PT4H"</text></outputEntry></rule>
              <rule id="Rule_2"><inputEntry id="I_2"><text>not("HIGH")</text></inputEntry><outputEntry id="O_3"><text>"technical-support"</text></outputEntry><outputEntry id="O_4"><text>"PT8H"</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="tiny-routing"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>
        </definitions>
        """;
  }

  public static String process() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="https://attesta.io/bpmn" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
          <bpmn:process id="tiny-handling" name="Tiny handling" isExecutable="true" camunda:historyTimeToLive="P365D" camunda:versionTag="1.0.0" camunda:isStartableInTasklist="true">
            <bpmn:documentation>Handles something tiny.</bpmn:documentation>
            <bpmn:extensionElements><camunda:properties><camunda:property name="practice" value="tiny" /><camunda:property name="prefix" value="TIN" /></camunda:properties></bpmn:extensionElements>
            <bpmn:startEvent id="StartEvent_WorkReported" name="Work reported" camunda:formRef="tiny-do" camunda:formRefBinding="deployment"><bpmn:outgoing>Flow_WorkReported_RouteWork</bpmn:outgoing></bpmn:startEvent>
            <bpmn:businessRuleTask id="BusinessRuleTask_RouteWork" name="Route work" camunda:decisionRef="tiny-routing" camunda:decisionRefBinding="deployment" camunda:mapDecisionResult="singleResult" camunda:resultVariable="decision"><bpmn:incoming>Flow_WorkReported_RouteWork</bpmn:incoming><bpmn:outgoing>Flow_RouteWork_AssessImpact</bpmn:outgoing></bpmn:businessRuleTask>
            <bpmn:serviceTask id="ServiceTask_AssessImpact" name="Assess impact" camunda:delegateExpression="${assessImpact}"><bpmn:incoming>Flow_RouteWork_AssessImpact</bpmn:incoming><bpmn:incoming>Flow_NextStep_Again</bpmn:incoming><bpmn:outgoing>Flow_AssessImpact_DoWork</bpmn:outgoing></bpmn:serviceTask>
            <bpmn:userTask id="UserTask_DoWork" name="Do work" camunda:formRef="tiny-do" camunda:formRefBinding="deployment" camunda:candidateGroups="${group}" camunda:assignee="${participants.requester(execution)}">
              <bpmn:documentation>Do it.</bpmn:documentation>
              <bpmn:extensionElements><camunda:properties><camunda:property name="status" value="ON_HOLD" /><camunda:property name="holdReason" value="CUSTOMER" /><camunda:property name="clause" value="8.6.1, 8.2" /></camunda:properties></bpmn:extensionElements>
              <bpmn:incoming>Flow_AssessImpact_DoWork</bpmn:incoming><bpmn:outgoing>Flow_DoWork_NextStep</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:boundaryEvent id="BoundaryEvent_CustomerReplied" name="Customer replied" attachedToRef="UserTask_DoWork"><bpmn:outgoing>Flow_CustomerReplied_WorkDone</bpmn:outgoing><bpmn:messageEventDefinition id="MessageEventDefinition_1" messageRef="Message_CustomerReplied" /></bpmn:boundaryEvent>
            <bpmn:boundaryEvent id="BoundaryEvent_ReminderDue" name="Reminder due" attachedToRef="UserTask_DoWork"><bpmn:outgoing>Flow_ReminderDue_WorkDone</bpmn:outgoing><bpmn:timerEventDefinition id="TimerEventDefinition_1"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${remindEvery}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:exclusiveGateway id="Gateway_NextStep" name="Next step?" default="Flow_NextStep_Done"><bpmn:incoming>Flow_DoWork_NextStep</bpmn:incoming><bpmn:outgoing>Flow_NextStep_Again</bpmn:outgoing><bpmn:outgoing>Flow_NextStep_Done</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:endEvent id="EndEvent_WorkDone" name="Work done"><bpmn:incoming>Flow_NextStep_Done</bpmn:incoming><bpmn:incoming>Flow_CustomerReplied_WorkDone</bpmn:incoming><bpmn:incoming>Flow_ReminderDue_WorkDone</bpmn:incoming></bpmn:endEvent>
            <bpmn:sequenceFlow id="Flow_WorkReported_RouteWork" sourceRef="StartEvent_WorkReported" targetRef="BusinessRuleTask_RouteWork" />
            <bpmn:sequenceFlow id="Flow_RouteWork_AssessImpact" sourceRef="BusinessRuleTask_RouteWork" targetRef="ServiceTask_AssessImpact" />
            <bpmn:sequenceFlow id="Flow_AssessImpact_DoWork" sourceRef="ServiceTask_AssessImpact" targetRef="UserTask_DoWork" />
            <bpmn:sequenceFlow id="Flow_DoWork_NextStep" sourceRef="UserTask_DoWork" targetRef="Gateway_NextStep" />
            <bpmn:sequenceFlow id="Flow_NextStep_Again" name="Again" sourceRef="Gateway_NextStep" targetRef="ServiceTask_AssessImpact"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${nextStep == 'again'}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_NextStep_Done" name="Done" sourceRef="Gateway_NextStep" targetRef="EndEvent_WorkDone" />
            <bpmn:sequenceFlow id="Flow_CustomerReplied_WorkDone" sourceRef="BoundaryEvent_CustomerReplied" targetRef="EndEvent_WorkDone" />
            <bpmn:sequenceFlow id="Flow_ReminderDue_WorkDone" sourceRef="BoundaryEvent_ReminderDue" targetRef="EndEvent_WorkDone" />
          </bpmn:process>
          <bpmn:message id="Message_CustomerReplied" name="CustomerReplied" />
          <bpmndi:BPMNDiagram id="BPMNDiagram_1"><bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="tiny-handling">
        %s  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """
        .replace("%s", drawing());
  }

  private static String drawing() {
    StringBuilder shapes = new StringBuilder();
    for (String node :
        List.of(
            "StartEvent_WorkReported",
            "BusinessRuleTask_RouteWork",
            "ServiceTask_AssessImpact",
            "UserTask_DoWork",
            "BoundaryEvent_CustomerReplied",
            "BoundaryEvent_ReminderDue",
            "Gateway_NextStep",
            "EndEvent_WorkDone")) {
      shapes.append(
          "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"1\" y=\"1\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape>\n"
              .formatted(node, node));
    }
    for (String flow :
        List.of(
            "Flow_WorkReported_RouteWork",
            "Flow_RouteWork_AssessImpact",
            "Flow_AssessImpact_DoWork",
            "Flow_DoWork_NextStep",
            "Flow_NextStep_Again",
            "Flow_NextStep_Done",
            "Flow_CustomerReplied_WorkDone",
            "Flow_ReminderDue_WorkDone")) {
      shapes.append(
          "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\"><di:waypoint x=\"1\" y=\"1\" /><di:waypoint x=\"2\" y=\"2\" /></bpmndi:BPMNEdge>\n"
              .formatted(flow, flow));
    }
    return shapes.toString();
  }
}

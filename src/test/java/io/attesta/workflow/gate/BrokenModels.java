package io.attesta.workflow.gate;

import static io.attesta.workflow.gate.Tiny.DECISION;
import static io.attesta.workflow.gate.Tiny.FORM;
import static io.attesta.workflow.gate.Tiny.PROCESS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The tiny bundle with one passage replaced, for each way in which a rule of the gate is broken.
 */
final class BrokenModels {

  private static final String SERVICE = "camunda:delegateExpression=\"${assessImpact}\"";

  private BrokenModels() {}

  static Stream<Arguments> all() {
    return Stream.of(
        with(GateRule.WELL_FORMED, PROCESS, "</bpmn:process>", "</bpmn:proces>"),
        with(GateRule.WELL_FORMED, FORM, "\"id\":\"tiny-do\",", "\"id\":\"tiny-do\""),
        with(
            GateRule.NO_DTD,
            PROCESS,
            "<bpmn:definitions",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions"),
        with(GateRule.NO_DTD, DECISION, "<definitions", "<!DOCTYPE x>\n<definitions"),
        with(GateRule.SCHEMA, PROCESS, "sourceRef=\"UserTask_DoWork\"", "from=\"UserTask_DoWork\""),
        with(GateRule.SCHEMA, DECISION, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"SOME\""),
        with(GateRule.FILE_NAME, PROCESS, "\"tiny-handling\"", "\"other-handling\""),
        with(GateRule.FILE_NAME, DECISION, "\"tiny-routing\"", "\"Tiny_Routing\""),
        with(GateRule.FILE_NAME, FORM, "\"id\":\"tiny-do\"", "\"id\":\"other\""),
        with(
            GateRule.PLATFORM,
            PROCESS,
            "executionPlatformVersion=\"7.24.0\"",
            "executionPlatformVersion=\"8.6.0\""),
        with(
            GateRule.PLATFORM,
            DECISION,
            "modeler:executionPlatform=\"Camunda Platform\"",
            "modeler:executionPlatform=\"Camunda Cloud\""),
        with(GateRule.PLATFORM, FORM, "\"7.24.0\"", "\"8.6.0\""),
        with(
            GateRule.DIAGRAM,
            PROCESS,
            "bpmnElement=\"Gateway_NextStep\"",
            "bpmnElement=\"EndEvent_WorkDone\""),
        with(
            GateRule.DIAGRAM,
            DECISION,
            "dmnElementRef=\"tiny-routing\"",
            "dmnElementRef=\"other\""),
        with(GateRule.ONE_PROCESS, PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\""),
        with(GateRule.TIME_TO_LIVE, PROCESS, " camunda:historyTimeToLive=\"P365D\"", ""),
        with(GateRule.TIME_TO_LIVE, DECISION, " camunda:historyTimeToLive=\"P365D\"", ""),
        with(GateRule.VERSION_TAG, PROCESS, "versionTag=\"1.0.0\"", "versionTag=\"one\""),
        with(GateRule.VERSION_TAG, DECISION, " camunda:versionTag=\"1.0.0\"", ""),
        with(
            GateRule.DOCUMENTATION, PROCESS, "<bpmn:documentation>Do it.</bpmn:documentation>", ""),
        with(GateRule.DOCUMENTATION, PROCESS, "Handles something tiny.", " "),
        with(GateRule.PROCESS_PROPERTIES, PROCESS, "value=\"TIN\"", "value=\"tiny\""),
        with(
            GateRule.PROCESS_PROPERTIES,
            PROCESS,
            "<camunda:property name=\"practice\" value=\"tiny\" />",
            ""),
        with(GateRule.ELEMENT_ID, PROCESS, "UserTask_DoWork", "Activity_0x1"),
        with(GateRule.ELEMENT_ID, PROCESS, "Message_CustomerReplied", "Message_1"),
        with(GateRule.FLOW_ID, PROCESS, "Flow_NextStep_Again", "Flow_Something_Again"),
        with(GateRule.FLOW_ID, PROCESS, "Flow_DoWork_NextStep", "SequenceFlow_1"),
        with(GateRule.LABEL, PROCESS, "name=\"Next step?\"", "name=\"Next step\""),
        with(GateRule.LABEL, PROCESS, "name=\"Again\"", ""),
        with(GateRule.LABEL, PROCESS, "name=\"Do work\"", "name=\"Work\""),
        with(GateRule.LABEL, PROCESS, "name=\"Work done\"", ""),
        with(
            GateRule.LABEL,
            DECISION,
            "<decision id=\"tiny-routing\" name=\"Tiny routing\"",
            "<decision id=\"tiny-routing\" name=\" \""),
        with(
            GateRule.MESSAGE_NAME,
            PROCESS,
            "name=\"CustomerReplied\"",
            "name=\"customer replied\""),
        with(
            GateRule.NO_SCRIPT,
            PROCESS,
            "<camunda:properties><camunda:property name=\"status\"",
            "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener><camunda:properties><camunda:property name=\"status\""),
        with(
            GateRule.NO_SCRIPT,
            PROCESS,
            "xsi:type=\"bpmn:tFormalExpression\">${nextStep",
            "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${nextStep"),
        with(GateRule.NO_CLASS, PROCESS, SERVICE, "camunda:class=\"java.lang.Runtime\""),
        with(GateRule.NO_CLASS, PROCESS, SERVICE, "camunda:expression=\"${group}\""),
        with(
            GateRule.NO_CLASS,
            PROCESS,
            "xsi:type=\"bpmn:tFormalExpression\">${nextStep",
            "xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"x.groovy\">${nextStep"),
        with(GateRule.EXTENSION, PROCESS, SERVICE, SERVICE + " camunda:formHandlerClass=\"x.Y\""),
        with(
            GateRule.EXTENSION,
            PROCESS,
            "<camunda:properties><camunda:property name=\"status\"",
            "<camunda:formData /><camunda:properties><camunda:property name=\"status\""),
        with(GateRule.DELEGATE, PROCESS, SERVICE, "camunda:delegateExpression=\"${dataSource}\""),
        with(
            GateRule.DELEGATE,
            PROCESS,
            SERVICE,
            "camunda:delegateExpression=\"${assessImpact.next}\""),
        with(GateRule.DELEGATE, PROCESS, SERVICE, "camunda:delegateExpression=\"${participants}\""),
        with(GateRule.DELEGATE, PROCESS, SERVICE, ""),
        with(
            GateRule.EXPRESSION,
            PROCESS,
            "${nextStep == 'again'}",
            "${''.getClass().forName('x') != null}"),
        with(
            GateRule.EXPRESSION,
            PROCESS,
            "name=\"Do work\"",
            "name=\"Do ${execution.processEngineServices}\""),
        with(GateRule.EXPRESSION, PROCESS, "Do it.", "Do #{''.class}."),
        with(GateRule.VARIABLE_KNOWN, PROCESS, "${nextStep == 'again'}", "${nextStap == 'again'}"),
        with(
            GateRule.USER_TASK_FORM,
            PROCESS,
            "name=\"Do work\" camunda:formRef=\"tiny-do\"",
            "name=\"Do work\" camunda:formRef=\"none\""),
        with(
            GateRule.USER_TASK_FORM,
            PROCESS,
            "name=\"Do work\" camunda:formRef=\"tiny-do\" camunda:formRefBinding=\"deployment\"",
            "name=\"Do work\" camunda:formRef=\"tiny-do\" camunda:formRefBinding=\"latest\""),
        with(
            GateRule.CANDIDATE_GROUP,
            PROCESS,
            "candidateGroups=\"${group}\"",
            "candidateGroups=\"strangers\""),
        with(
            GateRule.CANDIDATE_GROUP,
            PROCESS,
            "candidateGroups=\"${group}\"",
            "candidateGroups=\"${remindEvery}\""),
        with(GateRule.CANDIDATE_GROUP, PROCESS, " camunda:candidateGroups=\"${group}\"", ""),
        with(GateRule.ASSIGNEE, PROCESS, "${participants.requester(execution)}", "demo"),
        with(
            GateRule.DECISION_EXISTS,
            PROCESS,
            "decisionRef=\"tiny-routing\"",
            "decisionRef=\"none\""),
        with(
            GateRule.DECISION_EXISTS,
            PROCESS,
            "decisionRefBinding=\"deployment\"",
            "decisionRefBinding=\"latest\""),
        with(
            GateRule.PROCESS_EXISTS,
            PROCESS,
            "<bpmn:serviceTask id=\"ServiceTask_AssessImpact\" name=\"Assess impact\" " + SERVICE,
            "<bpmn:callActivity id=\"ServiceTask_AssessImpact\" name=\"Assess impact\" calledElement=\"none\"",
            "</bpmn:serviceTask>",
            "</bpmn:callActivity>"),
        with(
            GateRule.FORM_EXISTS,
            PROCESS,
            "name=\"Work reported\" camunda:formRef=\"tiny-do\"",
            "name=\"Work reported\" camunda:formRef=\"none\""),
        with(
            GateRule.MESSAGE_KNOWN,
            PROCESS,
            "CustomerReplied\" name=\"CustomerReplied\"",
            "CustomerReplied\" name=\"NobodySendsThis\""),
        with(GateRule.GATEWAY, PROCESS, " default=\"Flow_NextStep_Done\"", ""),
        with(GateRule.TIMER, PROCESS, ">${remindEvery}<", ">PT4H<"),
        with(GateRule.STATUS_VALUE, PROCESS, "value=\"ON_HOLD\"", "value=\"WAITING\""),
        with(GateRule.HOLD_REASON_VALUE, PROCESS, "value=\"CUSTOMER\"", "value=\"the customer\""),
        with(GateRule.HOLD_REASON_VALUE, PROCESS, "value=\"ON_HOLD\"", "value=\"IN_PROGRESS\""),
        with(GateRule.CLAUSE_VALUE, PROCESS, "value=\"8.6.1, 8.2\"", "value=\"99.1\""),
        with(
            GateRule.REQUESTER_STEP_VALUE,
            PROCESS,
            "name=\"clause\" value=\"8.6.1, 8.2\"",
            "name=\"requesterStep\" value=\" \""),
        with(
            GateRule.REQUESTER_STEP_VALUE,
            PROCESS,
            "name=\"clause\" value=\"8.6.1, 8.2\"",
            "name=\"requesterStep.de\" value=\"Wir warten.\""),
        with(
            GateRule.NOT_BY_VALUE,
            PROCESS,
            "name=\"clause\" value=\"8.6.1, 8.2\"",
            "name=\"notBy\" value=\"The requester\""),
        with(GateRule.PROPERTY_NAME, PROCESS, "name=\"holdReason\"", "name=\"holdReson\""),
        with(GateRule.FORM_SCHEMA, FORM, "\"schemaVersion\":16", "\"schemaVersion\":19"),
        with(GateRule.FORM_COMPONENT, FORM, "\"type\":\"textfield\"", "\"type\":\"filepicker\""),
        with(GateRule.FORM_FIELDS, FORM, "\"key\":\"note\"", "\"key\":\"nextStep\""),
        with(GateRule.FORM_FIELDS, FORM, "\"key\":\"note\"", "\"key\":\"Note!\""),
        with(
            GateRule.FORM_FIELDS,
            FORM,
            "\"key\":\"note\"",
            "\"key\":\"note\",\"properties\":{\"ci\":\"affected\"}"),
        with(GateRule.FORM_LABEL, FORM, "\"label\":\"Note\"", "\"label\":\"\""),
        with(GateRule.HIT_POLICY, DECISION, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"PRIORITY\""),
        with(GateRule.DECISION_TOTAL, DECISION, "not(\"HIGH\")", "\"LOW\""),
        with(GateRule.DECISION_OVERLAP, DECISION, "<text>not(\"HIGH\")</text>", "<text>-</text>"),
        with(GateRule.FEEL, DECISION, "not(\"HIGH\")", "not(\"HIGH\""),
        with(
            GateRule.FEEL,
            DECISION,
            "<inputEntry id=\"I_1\">",
            "<inputEntry id=\"I_1\" expressionLanguage=\"groovy\">"),
        with(
            GateRule.DECISION_TYPES,
            DECISION,
            "name=\"group\" typeRef=\"string\"",
            "name=\"group\""),
        with(GateRule.DECISION_GROUP, DECISION, "\"technical-support\"", "\"strangers\""),
        with(GateRule.FORM_FIELDS, FORM, "\"Field_2\"", "\"Field_2\"" + own("picks", "planet")),
        with(GateRule.FORM_FIELDS, FORM, "\"Field_1\"", "\"Field_1\"" + own("picks", "group")),
        with(GateRule.FORM_FIELDS, FORM, "\"Field_2\"", "\"Field_2\"" + own("picksOf", "change")),
        with(GateRule.FORM_FIELDS, FORM, "\"Text_1\"", "\"Text_1\"" + own("names", "x=planet")));
  }

  private static String own(String property, String value) {
    return ",\"properties\":{\"%s\":\"%s\"}".formatted(property, value);
  }

  private static Arguments with(GateRule rule, String file, String... passages) {
    return Arguments.of(rule, file, List.of(passages));
  }
}

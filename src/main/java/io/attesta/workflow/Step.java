package io.attesta.workflow;

/**
 * Where in a model something happened.
 *
 * @param model the model
 * @param processInstance id of the process instance
 * @param main whether it is the work item's own process and not one called by it
 * @param element id of the BPMN element
 * @param name label of the element
 * @param clause clauses of ISO/IEC 20000-1:2018 that completing the element is evidence for; null
 *     for none
 */
public record Step(
    ModelRef model,
    String processInstance,
    boolean main,
    String element,
    String name,
    String clause) {}

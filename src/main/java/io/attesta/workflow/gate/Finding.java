package io.attesta.workflow.gate;

/**
 * One reason why a bundle is not deployed.
 *
 * @param file relative name of the file, for example {@code bpmn/incident/incident-handling.bpmn}
 * @param elementId id of the element at fault, the field key in a form; null for the whole file
 * @param rule stable name of the rule, kebab-case
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Finding(String file, String elementId, String rule, String message, String remedy) {}

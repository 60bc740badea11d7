package io.attesta.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What is read once from a deployed process.
 *
 * @param deployment its deployment, in which its forms and decisions are looked up first
 * @param startForm id of the start form; null without one
 * @param startedByPeople whether it has a start event that waits for nothing, and is not only there
 *     for other processes to call
 * @param forms form id by user task id
 * @param variables names that occur in its expressions; only such answers are kept as engine
 *     variables
 * @param clauses value of the extension property {@code clause} by element id
 * @param notBy value of the extension property {@code notBy} by user task id
 * @param properties extension properties of the process
 */
record ModelFacts(
    ModelRef ref,
    String definitionId,
    String deployment,
    String startForm,
    boolean startedByPeople,
    Map<String, String> forms,
    Set<String> variables,
    Map<String, String> clauses,
    Map<String, String> notBy,
    Map<String, String> properties) {}

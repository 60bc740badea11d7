package io.attesta.work;

import java.util.Map;
import java.util.Set;

/**
 * Published inside the transaction in which a person completes a task, before the process goes on.
 * A listener that throws a {@link io.attesta.shared.Refusal} keeps the task from being completed.
 *
 * @param item the work item with the answers applied
 * @param element id of the user task
 * @param form id of its form; null without one
 * @param person who completed it
 * @param groups candidate groups of the task
 * @param instance variables of the instance where the task is one of many, for example the element
 *     variable of a multi-instance; empty otherwise
 * @param answers typed values by field key, also those that only steer the process
 */
public record TaskCompleted(
    WorkItemView item,
    String element,
    String form,
    String person,
    Set<String> groups,
    Map<String, Object> instance,
    Map<String, Object> answers) {}

package io.attesta.workflow;

import java.util.Map;

/**
 * One evaluation of a decision.
 *
 * @param key decision key
 * @param version engine version
 * @param versionTag version the process owner gave it
 * @param inputs facts the decision's inputs refer to
 * @param outputs output values by column name; empty when no rule matched
 */
public record DecisionMade(
    String key,
    int version,
    String versionTag,
    Map<String, Object> inputs,
    Map<String, Object> outputs) {}

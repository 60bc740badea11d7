package io.attesta.workflow;

import java.util.List;
import java.util.Map;

/**
 * One evaluation of a decision.
 *
 * @param key decision key
 * @param version engine version
 * @param versionTag version the process owner gave it
 * @param inputs facts the decision's inputs refer to
 * @param rules rules that fitted, in the order they were met; empty when none did or it has no
 *     table
 * @param outputs output values by column name; empty when no rule matched
 */
public record DecisionMade(
    String key,
    int version,
    String versionTag,
    Map<String, Object> inputs,
    List<MatchedRule> rules,
    Map<String, Object> outputs) {}

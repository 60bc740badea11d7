package io.attesta.workflow;

/**
 * A rule of a decision table that fitted.
 *
 * @param decision key of the decision the table belongs to: the one that was asked, or one it needs
 * @param rule id of the rule in the document
 * @param row where it stands in the table, from 1
 */
public record MatchedRule(String decision, String rule, int row) {}

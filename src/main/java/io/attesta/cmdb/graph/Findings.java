package io.attesta.cmdb.graph;

import java.util.List;
import java.util.Set;

/**
 * The answer to a question.
 *
 * @param services ids of the business services that are concerned, at most as many as the limit
 * @param customers keys of the customers of all that is concerned
 * @param truncated whether there is more than is told
 */
public record Findings(
    List<Finding> findings, List<Long> services, Set<String> customers, boolean truncated) {}

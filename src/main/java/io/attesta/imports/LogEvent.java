package io.attesta.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One event in Attesta's terms. Null always means that the log does not say, so what was known
 * before still holds.
 *
 * @param status null when the source's state is unknown or changes none
 * @param state state as the source calls it
 * @param sourceGroup group as the source calls it
 * @param group group of ours
 * @param order tie-breakers for events of the same time
 * @param details by key of the work item's details
 */
record LogEvent(
    long record,
    long line,
    String caseNumber,
    Instant at,
    long fingerprint,
    String actor,
    String state,
    CaseStatus status,
    String holdReason,
    String priority,
    String sourceGroup,
    String group,
    String service,
    String customer,
    String requester,
    String assignee,
    String opener,
    String resolver,
    Instant opened,
    Instant responded,
    Instant resolved,
    Instant closed,
    Boolean slaMet,
    Integer reopened,
    Integer handedOver,
    List<String> order,
    Map<String, String> details,
    Map<String, String> raw) {}

package io.attesta.operations;

import java.time.Instant;

/**
 * Something an operator decided.
 *
 * @param act {@code delivery-retried}, {@code delivery-given-up} or {@code step-retried}
 * @param subject what it was about, in words
 * @param item number of the work item; null when about none
 * @param reason null where none is asked for
 */
record OperatorAct(
    long id, Instant at, String person, String act, String subject, String item, String reason) {}

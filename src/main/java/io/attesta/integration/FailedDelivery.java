package io.attesta.integration;

import java.time.Instant;

/**
 * An entry of the outbox that failed every try. What it would have carried out is not told: it may
 * hold what people wrote.
 *
 * @param kind which handler was to do it
 * @param item number of the work item it is about; null when about none
 * @param failedAt when it was tried last; null when that was before such moments were kept
 * @param error what the last try met
 * @param givenUpAt when somebody decided that it is not to be done any more; null until then
 * @param givenUpBy who decided that
 * @param givenUpReason why
 */
public record FailedDelivery(
    long id,
    String kind,
    String item,
    Instant createdAt,
    Instant failedAt,
    int tries,
    String error,
    Instant givenUpAt,
    String givenUpBy,
    String givenUpReason) {}

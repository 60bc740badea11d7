package io.attesta.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something to be done after the commit that asked for it.
 *
 * @param kind which handler does it
 * @param item number of the work item it is about, null when about none
 */
public record OutboxEntry(long id, String kind, String item, JsonNode payload, Instant createdAt) {}

package io.attesta.change.calendar;

import java.time.Instant;

/**
 * A token of the calendar feed, without its secret.
 *
 * @param name what its owner calls it
 */
record CalendarToken(String id, String name, Instant createdAt) {}

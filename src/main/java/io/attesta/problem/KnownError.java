package io.attesta.problem;

import java.time.Instant;
import java.util.List;

/**
 * A problem with something to tell those who handle incidents.
 *
 * @param number of the problem
 * @param symptoms how it shows, in the words of those who report it
 * @param workaround what helps until the cause is removed; null when there is nothing yet
 * @param rootCause null while it is not known
 * @param configurationItems keys of what the problem names
 * @param accepted whether the problem is closed and the cause stays
 * @param publishedAt when it was first published
 */
public record KnownError(
    String number,
    String title,
    String symptoms,
    String workaround,
    String rootCause,
    String service,
    String category,
    List<String> configurationItems,
    boolean accepted,
    Instant publishedAt) {}

package io.attesta.catalogue;

/**
 * One step of the fulfilment of an {@link Offering}.
 *
 * @param name what is done, in a few words
 * @param group key of the group that does it
 * @param instructions what whoever does it has to know; null for none
 * @param duration ISO 8601 time after which it is late; null for what the table says
 * @param automated whether a worker does it first (topic {@code fulfil}), a person only if it fails
 * @param needsChange whether it is done under a change, which has to be named
 */
public record FulfilmentStep(
    String name,
    String group,
    String instructions,
    String duration,
    boolean automated,
    boolean needsChange) {}

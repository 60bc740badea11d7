package io.attesta.workflow;

/**
 * A deployed process model.
 *
 * @param key process definition key
 * @param version engine version of the key
 * @param versionTag version the process owner gave it
 * @param practice practice the process belongs to, from its extension property
 * @param prefix prefix of the numbers of its work items; null for processes that only help others
 */
public record ModelRef(
    String key, int version, String versionTag, String practice, String prefix) {}

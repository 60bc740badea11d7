package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One version of a configuration item.
 *
 * @param ciClass key of its class
 * @param state state of the life cycle of its class
 * @param owner person who answers for it, null when nobody does
 * @param supportGroup group that supports it, null for that of its service
 * @param customer key of the customer it serves, null for everyone
 * @param attributes values of the attributes of its class and its parents
 * @param validFrom when this version came into force, inclusive
 * @param validTo when it was replaced, exclusive; null for the current version
 * @param changeNumber change under whose authority it was made; null outside one
 * @param source {@code rest}, or the name of the import that brought it
 */
public record ConfigurationItem(
    @JsonIgnore long id,
    String key,
    String ciClass,
    String name,
    String state,
    String owner,
    String supportGroup,
    String customer,
    String location,
    JsonNode attributes,
    int version,
    Instant validFrom,
    Instant validTo,
    String changedBy,
    String changeNumber,
    String source) {}

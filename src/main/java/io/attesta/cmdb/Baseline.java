package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * A frozen state.
 *
 * @param keys of the classes, the service, or the items that were asked for
 * @param items number of configuration items in it
 * @param relations number of relations in it
 */
record Baseline(
    @JsonIgnore long id,
    String name,
    String reason,
    BaselineScope.Kind scope,
    List<String> keys,
    String changeNumber,
    Instant takenAt,
    String takenBy,
    long items,
    long relations) {}

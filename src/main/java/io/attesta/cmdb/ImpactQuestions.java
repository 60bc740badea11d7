package io.attesta.cmdb;

import io.attesta.cmdb.ImpactAnalysis.Question;
import io.attesta.shared.FieldError;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets sensible questions of those through who may ask. */
@Component
class ImpactQuestions {

  private static final int FARTHEST = 64;
  private static final int MOST = 10_000;

  private final FoundItems items;
  private final ConfigurationAccess access;
  private final JdbcClient jdbc;
  private final Now now;

  ImpactQuestions(FoundItems items, ConfigurationAccess access, JdbcClient jdbc, Now now) {
    this.items = items;
    this.access = access;
    this.jdbc = jdbc;
    this.now = now;
  }

  Question of(Set<String> relationTypes, int depth, int limit, Instant asOf, boolean proposed) {
    access.requireReader();
    List<FieldError> errors = new ArrayList<>();
    if (depth < 1 || depth > FARTHEST) {
      errors.add(new FieldError("depth", "out-of-range", "Between 1 and " + FARTHEST));
    }
    if (limit < 1 || limit > MOST) {
      errors.add(new FieldError("limit", "out-of-range", "Between 1 and " + MOST));
    }
    if (asOf != null && asOf.isAfter(now.get())) {
      errors.add(new FieldError("asOf", "in-the-future", "Not later than now"));
    }
    if (relationTypes.stream().anyMatch(type -> type == null || !isKnown(type))) {
      errors.add(new FieldError("relationTypes", "unknown", "There is no such relation type"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new Question(relationTypes, depth, limit, asOf, proposed);
  }

  /** Refuses a key that was not in use at that time; null for now. */
  void requireKnown(String key, Instant asOf) {
    if (!unknown(List.of(key), asOf).isEmpty()) {
      throw Refusal.notFound("The configuration item");
    }
  }

  Collection<String> unknown(Collection<String> keys, Instant asOf) {
    Set<String> unknown = new TreeSet<>(keys);
    unknown.removeAll(items.ids(keys, asOf).keySet());
    return unknown;
  }

  private boolean isKnown(String relationType) {
    return jdbc.sql("select exists (select from relation_type where key = ?)")
        .param(relationType)
        .query(Boolean.class)
        .single();
  }
}

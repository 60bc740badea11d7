package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Now;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is wrong in the record. Items in the last state of their class are left out. */
@Repository
class HealthRows {

  private static final String IN_USE =
      """
      from configuration_item i
      join jsonb_to_recordset(cast(:classes as jsonb))
        c (class text, last_state text, stale_after_days int, required text[], stands_alone boolean)
        on c.class = i.class
      where i.valid_to = 'infinity' and i.state <> c.last_state
      """;

  private final JdbcClient jdbc;
  private final ItemMapper mapper;
  private final ObjectMapper json;
  private final Now now;
  private final Set<String> standAlone;

  HealthRows(
      JdbcClient jdbc,
      ItemMapper mapper,
      ObjectMapper json,
      Now now,
      @Value("${attesta.configuration.stand-alone:document,site}") Set<String> standAlone) {
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.json = json;
    this.now = now;
    this.standAlone = Set.copyOf(standAlone);
  }

  /** Items in use by class. */
  Map<String, Long> count(ClassModel model) {
    return byClass("true", model);
  }

  /** Items in use with the finding, by class; classes without any are left out. */
  Map<String, Long> count(HealthFinding finding, ClassModel model) {
    return byClass(finding.condition(), model);
  }

  private Map<String, Long> byClass(String condition, ClassModel model) {
    return given(
            "select i.class, count(*) as items " + IN_USE + " and " + condition,
            " group by 1",
            model)
        .query((row, i) -> Map.entry(row.getString("class"), row.getLong("items")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Items of exactly the class with the finding, in the order of keys, from the first greater. */
  List<ConfigurationItem> after(
      HealthFinding finding, String ciClass, ClassModel model, String key, int limit) {
    return given(
            "select i.* " + IN_USE + " and " + finding.condition(),
            " and i.class = :class and i.key > :key order by i.key limit :limit",
            model)
        .param("class", ciClass)
        .param("key", key)
        .param("limit", limit)
        .query(mapper)
        .list();
  }

  private JdbcClient.StatementSpec given(String sql, String rest, ClassModel model) {
    var spec = jdbc.sql(sql + rest).param("classes", classes(model));
    return sql.contains(":now") ? spec.param("now", ItemRows.at(now.get())) : spec;
  }

  private record ClassFacts(
      @com.fasterxml.jackson.annotation.JsonProperty("class") String ciClass,
      @com.fasterxml.jackson.annotation.JsonProperty("last_state") String lastState,
      @com.fasterxml.jackson.annotation.JsonProperty("stale_after_days") Integer staleAfterDays,
      List<String> required,
      @com.fasterxml.jackson.annotation.JsonProperty("stands_alone") boolean standsAlone) {}

  private String classes(ClassModel model) {
    List<ClassFacts> facts = model.all().stream().map(this::facts).toList();
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ClassFacts facts(EffectiveClass one) {
    return new ClassFacts(
        one.own().key(),
        one.own().lastState(),
        one.own().staleAfterDays(),
        one.attributes().values().stream()
            .filter(CiAttribute::required)
            .map(CiAttribute::key)
            .toList(),
        one.lineage().stream().anyMatch(standAlone::contains));
  }
}

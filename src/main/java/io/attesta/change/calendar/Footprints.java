package io.attesta.change.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.cmdb.ImpactAnalysis;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import io.attesta.shared.Now;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Footprints of changes: asked of the graph, and kept so that others find them. */
@Repository
class Footprints {

  private static final TypeReference<List<PathStep>> PATH = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ImpactAnalysis graph;
  private final Now now;

  Footprints(JdbcClient jdbc, ObjectMapper json, ImpactAnalysis graph, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.graph = graph;
    this.now = now;
  }

  /** As the graph is now. */
  Footprint of(Collection<String> items) {
    Footprint footprint = ofImpact(items);
    List<Hit> degraded = footprint.impact().hits().stream().filter(Hit::degraded).toList();
    if (degraded.isEmpty()) {
      return footprint;
    }
    Set<String> failing = new LinkedHashSet<>(items);
    degraded.forEach(hit -> failing.add(hit.key()));
    Impact more = graph.impact(failing, ImpactAnalysis.Question.now());
    return new Footprint(
        footprint.asOf(),
        footprint.affected(),
        footprint.impact(),
        beyond(footprint.impact(), degraded, more));
  }

  /** Without what is only at risk. */
  Footprint ofImpact(Collection<String> items) {
    if (items.isEmpty()) {
      return Footprint.empty(now.get());
    }
    return new Footprint(
        now.get(),
        List.copyOf(items),
        graph.impact(items, ImpactAnalysis.Question.now()),
        Footprint.NONE);
  }

  private static Impact beyond(Impact known, List<Hit> degraded, Impact more) {
    Set<String> keys = new HashSet<>();
    known.hits().forEach(hit -> keys.add(hit.key()));
    Map<String, List<PathStep>> before = new HashMap<>();
    degraded.forEach(hit -> before.put(hit.key(), hit.path()));
    List<Hit> hits =
        more.hits().stream()
            .filter(hit -> !keys.contains(hit.key()))
            .map(hit -> atRisk(hit, before))
            .toList();
    return new Impact(
        hits,
        more.services().stream().filter(key -> !known.services().contains(key)).toList(),
        more.customers().stream().filter(key -> !known.customers().contains(key)).toList(),
        more.truncated());
  }

  private static Hit atRisk(Hit hit, Map<String, List<PathStep>> before) {
    List<PathStep> path = new ArrayList<>(before.getOrDefault(hit.path().get(0).from(), List.of()));
    path.addAll(hit.path());
    return new Hit(hit.key(), hit.ciClass(), hit.name(), path.size(), true, 1, path);
  }

  /** Keys of what the change works on, as kept. */
  List<String> affected(long workItem) {
    return jdbc.sql(
            "select ci from change_ci where work_item_id = ? and role = 'AFFECTED' order by ci")
        .param(workItem)
        .query(String.class)
        .list();
  }

  /** In two statements, however many configuration items there are. */
  void save(long workItem, Footprint footprint) {
    List<Touched> all = footprint.touched();
    jdbc.sql("delete from change_ci where work_item_id = ?").param(workItem).update();
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into change_ci (work_item_id, ci, role, depth, path)
            select :id, ci, role, depth, path::jsonb
            from unnest(:items, :roles, :depths, :paths) as t (ci, role, depth, path)""")
        .param("id", workItem)
        .param("items", all.stream().map(Touched::item).toArray(String[]::new))
        .param("roles", all.stream().map(t -> t.role().name()).toArray(String[]::new))
        .param("depths", all.stream().map(Touched::depth).toArray(Integer[]::new))
        .param("paths", all.stream().map(t -> write(t.path())).toArray(String[]::new))
        .update();
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A path cannot be written", e);
    }
  }

  List<PathStep> path(String stored) {
    try {
      return json.readValue(stored, PATH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored path cannot be read", e);
    }
  }
}

package io.attesta.change.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.cmdb.ImpactAnalysis;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import io.attesta.shared.Now;
import java.util.Collection;
import java.util.List;
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
    if (items.isEmpty()) {
      return Footprint.empty(now.get());
    }
    return new Footprint(
        now.get(), List.copyOf(items), graph.impact(items, ImpactAnalysis.Question.now()));
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

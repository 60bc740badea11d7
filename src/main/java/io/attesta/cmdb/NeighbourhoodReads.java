package io.attesta.cmdb;

import io.attesta.cmdb.Neighbourhood.Direction;
import io.attesta.cmdb.Neighbourhood.Link;
import io.attesta.cmdb.Neighbourhood.Neighbour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is around a configuration item, one statement for each step away from it. */
@Component
class NeighbourhoodReads {

  /** More lines than these between so few items cannot be read in a picture. */
  private static final int MOST_LINKS = 2000;

  private static final String STEP =
      "select r.%2$s as id from ci_relation r where r.%1$s = any (:near) and %3$s";

  private final JdbcClient jdbc;
  private final ItemReads items;
  private final ClassRegister register;

  NeighbourhoodReads(JdbcClient jdbc, ItemReads items, ClassRegister register) {
    this.jdbc = jdbc;
    this.items = items;
    this.register = register;
  }

  /**
   * @param asOf as it was then; null for now
   * @param depth number of relations to follow, at least 1
   * @param most number of items that are told
   */
  @Transactional(readOnly = true)
  public Neighbourhood around(String key, Instant asOf, Direction direction, int depth, int most) {
    Map<Long, Integer> depths = new LinkedHashMap<>();
    Collection<Long> near = List.of(items.at(key, asOf).id());
    depths.put(near.iterator().next(), 0);
    boolean truncated = false;
    for (int step = 1; step <= depth && !near.isEmpty() && !truncated; step++) {
      List<Long> next = beyond(near, depths.keySet(), direction, asOf, most - depths.size() + 1);
      truncated = depths.size() + next.size() > most;
      for (Long id : truncated ? next.subList(0, most - depths.size()) : next) {
        depths.put(id, step);
      }
      near = next;
    }
    List<Link> links = links(depths.keySet(), asOf);
    boolean tooMany = links.size() > MOST_LINKS;
    return new Neighbourhood(
        named(depths, asOf), tooMany ? links.subList(0, MOST_LINKS) : links, truncated || tooMany);
  }

  private List<Long> beyond(
      Collection<Long> near, Collection<Long> known, Direction direction, Instant asOf, int limit) {
    String out = STEP.formatted("from_ci", "to_ci", valid("r", asOf));
    String in = STEP.formatted("to_ci", "from_ci", valid("r", asOf));
    String step =
        switch (direction) {
          case BOTH -> out + " union " + in;
          case OUT -> out;
          case IN -> in;
        };
    return jdbc.sql(
            "select distinct id from (%s) n where id <> all (:known) order by id limit :limit"
                .formatted(step))
        .param("near", near.toArray(Long[]::new))
        .param("known", known.toArray(Long[]::new))
        .param("limit", limit)
        .param("at", at(asOf))
        .query(Long.class)
        .list();
  }

  private List<Neighbour> named(Map<Long, Integer> depths, Instant asOf) {
    Map<Long, Neighbour> found = new LinkedHashMap<>();
    jdbc.sql(
            "select i.id, i.key, i.class, i.name, i.state from configuration_item i"
                + " where i.id = any (:ids) and "
                + valid("i", asOf))
        .param("ids", depths.keySet().toArray(Long[]::new))
        .param("at", at(asOf))
        .query(
            row -> {
              long id = row.getLong("id");
              found.put(
                  id,
                  new Neighbour(
                      row.getString("key"),
                      row.getString("class"),
                      row.getString("name"),
                      row.getString("state"),
                      depths.get(id)));
            });
    return new ArrayList<>(depths.keySet().stream().map(found::get).toList());
  }

  private List<Link> links(Collection<Long> ids, Instant asOf) {
    ClassModel model = register.current();
    try (Stream<CiRelation> found =
        jdbc
            .sql(
                """
                select %s from ci_relation r
                join configuration_item f on f.id = r.from_ci and f.version = 1
                join configuration_item t on t.id = r.to_ci and t.version = 1
                where r.from_ci = any (:ids) and r.to_ci = any (:ids) and %s
                order by r.id limit :limit"""
                    .formatted(RelationRows.COLUMNS, valid("r", asOf)))
            .param("ids", ids.toArray(Long[]::new))
            .param("at", at(asOf))
            .param("limit", MOST_LINKS + 1)
            .query(RelationRows::row)
            .stream()) {
      return found
          .map(
              r ->
                  new Link(
                      r.from(),
                      r.type(),
                      model.relationType(r.type()).orElseThrow().name(),
                      r.to(),
                      r.redundancyGroup(),
                      r.redundancyNeeded(),
                      r.confidence()))
          .toList();
    }
  }

  private static Object at(Instant asOf) {
    return asOf == null ? null : ItemRows.at(asOf);
  }

  private static String valid(String row, Instant asOf) {
    return asOf == null
        ? row + ".valid_to = 'infinity'"
        : "%1$s.valid_from <= :at and %1$s.valid_to > :at".formatted(row);
  }
}

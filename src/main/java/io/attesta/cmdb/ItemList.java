package io.attesta.cmdb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the current versions of configuration items by filter, in the order of their keys. */
@Component
class ItemList {

  /** So many hits of a search are put in order; of a word that is everywhere, just any. */
  private static final int HITS = 5000;

  private final JdbcClient jdbc;
  private final ItemMapper mapper;
  private final ClassRegister register;
  private final ServiceReach reach;

  ItemList(JdbcClient jdbc, ItemMapper mapper, ClassRegister register, ServiceReach reach) {
    this.reach = reach;
    this.jdbc = jdbc;
    this.mapper = mapper;
    this.register = register;
  }

  /**
   * What a list may be asked for; null means: not asked.
   *
   * @param ciClass with the classes that descend from it
   * @param service key of a service: only that on which it stands
   * @param criticality of the most critical service that stands on it
   * @param q beginning of the key, or beginnings of words of the name
   */
  record Query(
      String ciClass,
      String state,
      String customer,
      String supportGroup,
      String owner,
      String service,
      String criticality,
      String q) {}

  List<ConfigurationItem> after(Query query, String key, int limit) {
    List<String> where = new ArrayList<>(List.of("valid_to = 'infinity'", "key > :after"));
    Map<String, Object> values = new LinkedHashMap<>(Map.of("after", key, "limit", limit));
    if (query.ciClass() != null) {
      where.add("class = any(:classes)");
      values.put(
          "classes", register.current().family(query.ciClass()).stream().toArray(String[]::new));
    }
    equal("state", query.state(), where, values);
    equal("customer", query.customer(), where, values);
    equal("support_group", query.supportGroup(), where, values);
    equal("owner", query.owner(), where, values);
    if (query.service() != null) {
      among("service", reach.of(query.service()), where, values);
    }
    if (query.criticality() != null) {
      among("criticality", reach.ofCriticality(query.criticality()), where, values);
    }
    String from = "select * from configuration_item where ";
    String sql = from + String.join(" and ", where);
    if (query.q() != null && !query.q().isBlank()) {
      // Hits first, order after: by the order of keys a rare word would read the whole table.
      sql =
          "select * from ("
              + sql
              + " and "
              + found(query.q(), values)
              + " limit "
              + HITS
              + ") hits";
    }
    return jdbc.sql(sql + " order by key limit :limit").params(values).query(mapper).list();
  }

  private static void equal(
      String column, String value, List<String> where, Map<String, Object> values) {
    if (value != null) {
      where.add(column + " = :" + column);
      values.put(column, value);
    }
  }

  private static void among(
      String name, Set<String> keys, List<String> where, Map<String, Object> values) {
    where.add("key = any(:" + name + ")");
    values.put(name, keys.toArray(String[]::new));
  }

  private static String found(String q, Map<String, Object> values) {
    String asked = q.strip().toLowerCase(Locale.ROOT);
    values.put("prefix", asked.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    String words =
        Stream.of(asked.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word + ":*")
            .collect(Collectors.joining(" & "));
    if (words.isEmpty()) {
      return "key like :prefix";
    }
    values.put("words", words);
    return "(key like :prefix or to_tsvector('simple', name) @@ to_tsquery('simple', :words))";
  }
}

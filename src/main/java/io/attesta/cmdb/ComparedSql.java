package io.attesta.cmdb;

/**
 * Pairs what a baseline holds with what another one, or the configuration now, has instead. Takes
 * the parameters {@code before}, {@code after} and {@code keys}.
 */
final class ComparedSql {

  private static final String ITEMS =
      """
      with a as (select ci_id as id, version from baseline_item where baseline_id = :before),
           b as (%s)
      select * from (
        select coalesce(x.key, y.key) as key, coalesce(a.id, b.id) as id,
               a.version as before_version, b.version as after_version
        from a full join b on b.id = a.id
        left join configuration_item x on x.id = a.id and x.version = a.version
        left join configuration_item y on y.id = b.id and y.version = b.version
        where a.version is distinct from b.version
          and (a.id is null or b.id is null
               or (x.class, x.name, x.state, x.owner, x.support_group, x.customer, x.location,
                   x.attributes)
                  is distinct from
                  (y.class, y.name, y.state, y.owner, y.support_group, y.customer, y.location,
                   y.attributes))) d
      """;

  private static final String RELATIONS =
      """
      with a as (select relation_id as id, version from baseline_relation
                 where baseline_id = :before),
           b as (%s)
      select * from (
        select f.key || ' ' || coalesce(x.type, y.type) || ' ' || t.key as key,
               coalesce(a.id, b.id) as id,
               a.version as before_version, b.version as after_version
        from a full join b on b.id = a.id
        left join ci_relation x on x.id = a.id and x.version = a.version
        left join ci_relation y on y.id = b.id and y.version = b.version
        join configuration_item f on f.id = coalesce(x.from_ci, y.from_ci) and f.version = 1
        join configuration_item t on t.id = coalesce(x.to_ci, y.to_ci) and t.version = 1
        where a.version is distinct from b.version
          and (a.id is null or b.id is null
               or (x.redundancy_group, x.redundancy_needed, x.confidence)
                  is distinct from (y.redundancy_group, y.redundancy_needed, y.confidence))) d
      """;

  private static final String RELATIONS_NOW =
      """
      select r.id, r.version from configuration_item i
      join ci_relation r on r.from_ci = i.id and r.valid_to = 'infinity'
      where i.valid_to = 'infinity' and %1$s
      union
      select r.id, r.version from configuration_item i
      join ci_relation r on r.to_ci = i.id and r.valid_to = 'infinity'
      where i.valid_to = 'infinity' and %1$s""";

  private ComparedSql() {}

  /** Columns key, id, before_version, after_version. */
  static String with(Part part) {
    return part == Part.ITEMS
        ? ITEMS.formatted(
            "select ci_id as id, version from baseline_item where baseline_id = :after")
        : RELATIONS.formatted(
            "select relation_id as id, version from baseline_relation where baseline_id = :after");
  }

  /** The same, with what is in the scope now. */
  static String withNow(Part part, BaselineScope.Kind scope) {
    return part == Part.ITEMS
        ? ITEMS.formatted(
            "select i.id, i.version from configuration_item i where i.valid_to = 'infinity' and "
                + scope.condition())
        : RELATIONS.formatted(RELATIONS_NOW.formatted(scope.condition()));
  }

  /** What is compared. */
  enum Part {
    ITEMS,
    RELATIONS
  }
}

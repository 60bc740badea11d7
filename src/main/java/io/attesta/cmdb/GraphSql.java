package io.attesta.cmdb;

/** What the graph of failures is made of, in the words of the database. */
final class GraphSql {

  /** Relation types along which failures travel, with the position by which relations name them. */
  static final String TYPES =
      """
      select key, propagates, (row_number() over (order by key))::int - 1 as position
      from relation_type where propagates <> 'NONE'""";

  /** A configuration item in the last state of its class is out of use. */
  private static final String CLASSES =
      """
      with recursive services (key) as (
        select key from ci_class where key = 'business-service'
        union select c.key from ci_class c join services s on c.parent = s.key)
      select c.key, c.states ->> -1 as last_state, c.key in (select key from services) as service
      from ci_class c""";

  /** Id, in use, business service, customer. */
  static final String ITEMS =
      """
      select i.id, i.state is distinct from c.last_state as live, c.service, i.customer
      from configuration_item i join (%s) c on c.key = i.class"""
          .formatted(CLASSES);

  /** What {@link #TYPES} and {@link #ITEMS} make of a row changes when this changes. */
  static final String MODEL =
      """
      select (select string_agg(key || version, ' ' order by key) from relation_type)
        || (select string_agg(key || version, ' ' order by key) from ci_class)""";

  /** Dependent and supporting end, type, proposed, hash of the redundancy group, needed. */
  static final String RELATIONS =
      """
      select case t.propagates when 'TO_SOURCE' then r.from_ci else r.to_ci end as dependent,
             case t.propagates when 'TO_SOURCE' then r.to_ci else r.from_ci end as supporting,
             t.position, r.confidence = 'PROPOSED' as proposed,
             hashtextextended(r.redundancy_group, 0) as redundancy,
             coalesce(r.redundancy_needed, 0) as needed
      from ci_relation r join (%s) t on t.key = r.type"""
          .formatted(TYPES);

  /**
   * What fails, round by round, when the items {@code :ids} fail, as if there were no redundancy.
   * To be filled in is when a row {@code r} of relations is valid.
   */
  static final String DOWNSTREAM = reached("to_ci", "from_ci");

  /** What the items {@code :ids} depend on. */
  static final String UPSTREAM = reached("from_ci", "to_ci");

  private GraphSql() {}

  /**
   * @param near end of a relation that propagates to its source from which the other one is reached
   */
  private static String reached(String near, String far) {
    return """
        with recursive reached (id) as (
          select unnest(:ids) union
          select n.id from reached x cross join lateral (
            select r.%2$s as id from ci_relation r join relation_type t on t.key = r.type
            where r.%1$s = x.id and t.propagates = 'TO_SOURCE' and %%1$s
            union all
            select r.%1$s from ci_relation r join relation_type t on t.key = r.type
            where r.%2$s = x.id and t.propagates = 'TO_TARGET' and %%1$s) n)
        select id from reached limit :most"""
        .formatted(near, far);
  }
}

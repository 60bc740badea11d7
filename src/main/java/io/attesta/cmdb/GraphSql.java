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

  private GraphSql() {}
}

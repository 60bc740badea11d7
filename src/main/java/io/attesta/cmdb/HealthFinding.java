package io.attesta.cmdb;

/**
 * What can be wrong with a recorded configuration item in use.
 *
 * <p>The conditions are about an item {@code i} of a class {@code c}, see {@link HealthRows}.
 */
enum HealthFinding {
  /** It has no relation, and is of a class whose items have some. */
  ORPHANS(
      """
      not c.stands_alone
      and not exists (select 1 from ci_relation r where r.from_ci = i.id and r.valid_to = 'infinity')
      and not exists (select 1 from ci_relation r where r.to_ci = i.id and r.valid_to = 'infinity')"""),
  /** Nobody has changed or verified it for as long as its class allows. */
  STALE(
      """
      greatest(i.valid_from,
               (select v.verified_at from ci_verification v where v.ci_id = i.id))
        < :now - make_interval(days => c.stale_after_days)"""),
  /** Another one of the class in use has the same name, serial number or host name. */
  DUPLICATES(
      """
      (%s or %s or %s)"""
          .formatted(
              same("o.name", "i.name"),
              same("o.attributes ->> 'serialNumber'", "i.attributes ->> 'serialNumber'"),
              same("o.attributes ->> 'hostname'", "i.attributes ->> 'hostname'"))),
  /** It lacks an attribute that its class requires by now. */
  MISSING_ATTRIBUTES(
      """
      exists (select 1 from unnest(c.required) a (key)
              where coalesce(btrim(i.attributes ->> a.key), '') = '')"""),
  /** One of its relations was proposed and awaits confirmation. */
  PROPOSED_RELATIONS(
      """
      exists (select 1 from ci_relation r
              where r.from_ci = i.id and r.valid_to = 'infinity' and r.confidence = 'PROPOSED')""");

  private final String condition;

  HealthFinding(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }

  private static String same(String other, String own) {
    return """
        exists (select 1 from configuration_item o
                where o.valid_to = 'infinity' and o.class = i.class and o.id <> i.id
                  and lower(%1$s) = lower(%2$s) and %1$s is not null and o.state <> c.last_state)"""
        .formatted(other, own);
  }
}

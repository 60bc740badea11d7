package io.attesta.servicelevel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which share of targets was agreed to be met (8.3.3). */
@Component
public class AgreedShares {

  private static final String IN_FORCE =
      """
      select distinct on (key) key, version, name, service, criticality, attainment_percent as percent
      from agreement_version
      where key = any(:keys)
      order by key, changed_at < :at desc, case when changed_at < :at then -version else version end""";

  private final JdbcClient jdbc;

  AgreedShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version of an agreement.
   *
   * @param service key of the service it is for, null for every one
   * @param criticality of the services it is for, null for any
   * @param percent of the targets to be met, 1 to 100; null where none was agreed
   */
  public record Share(
      String key, int version, String name, String service, String criticality, Integer percent) {}

  /**
   * The versions of the agreements that were in force just before a moment, in the order of keys;
   * of an agreement that was written later, its first.
   */
  public List<Share> inForce(Collection<String> agreements, Instant at) {
    return jdbc.sql(IN_FORCE)
        .param("keys", agreements.toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Share.class)
        .list();
  }
}

package io.attesta.servicelevel;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shares of targets that agreements promise to meet in a month (8.3.3). */
@Component
public class AgreedShares {

  /**
   * What an agreement says now.
   *
   * @param criticality of the services it is for; null for any
   * @param percent 1 to 100
   */
  public record Share(
      String agreement, String name, String service, String criticality, int percent) {}

  private final JdbcClient jdbc;
  private final Catalogue catalogue;

  AgreedShares(JdbcClient jdbc, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  /** Those of the agreements that promise one, by key of the agreement. */
  public Map<String, Share> byAgreement() {
    return jdbc
        .sql(
            """
            select v.key as agreement, v.name, v.service, v.criticality, v.attainment_percent as percent
            from agreement a join agreement_version v on v.key = a.key and v.version = a.version
            where v.attainment_percent is not null""")
        .query(Share.class)
        .list()
        .stream()
        .map(this::withCriticality)
        .collect(Collectors.toMap(Share::agreement, Function.identity()));
  }

  private Share withCriticality(Share share) {
    return share.service() == null
        ? share
        : new Share(
            share.agreement(),
            share.name(),
            share.service(),
            catalogue.find(share.service()).map(ServiceEntry::criticality).orElse(null),
            share.percent());
  }
}

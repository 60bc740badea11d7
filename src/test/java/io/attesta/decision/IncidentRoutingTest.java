package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRoutingTest {

  private static final Table TABLE = Table.of("incident/incident-routing.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1 , workplace-support, network-support, server         , database-support, -                  , network , workplace-support
          2 , -                , network-support, server         , database-support, network-support    , software, network-support
          3 , -                , -              , network-device , database-support, -                  , software, network-support
          4 , -                , -              , database       , -               , application-support, -       , database-support
          5 , -                , -              , application    , -               , -                  , -       , application-support
          5 , -                , -              , middleware     , -               , -                  , -       , application-support
          6 , -                , -              , printer        , database-support, -                  , -       , workplace-support
          6 , -                , -              , telephone      , -               , -                  , -       , workplace-support
          7 , -                , -              , storage        , -               , -                  , -       , technical-support
          7 , -                , -              , virtual-machine, -               , network-support    , -       , technical-support
          8 , -                , -              , -              , database-support, network-support    , hardware, database-support
          8 , -                , -              , certificate    , database-support, -                  , -       , database-support
          9 , -                , -              , certificate    , -               , network-support    , hardware, network-support
          10, -                , -              , -              , -               , -                  , network , network-support
          11, -                , -              , -              , -               , -                  , database, database-support
          12, -                , -              , -              , -               , -                  , email   , application-support
          12, -                , -              , -              , -               , -                  , software, application-support
          13, -                , -              , -              , -               , -                  , hardware, workplace-support
          14, -                , -              , -              , -               , -                  , security, technical-support
          15, -                , -              , -              , -               , -                  , access  , service-desk
          15, -                , -              , -              , -               , -                  , -       , service-desk
          15, -                , -              , unknown        , -               , -                  , unknown , service-desk
          """)
  void eachRowGivesItsGroup(
      int row,
      String routeTo,
      String ciOwnSupportGroup,
      String ciClass,
      String supportGroup,
      String ciSupportGroup,
      String category,
      String group) {
    Map<String, Object> facts =
        Facts.of(
            "routeTo",
            routeTo,
            "ciOwnSupportGroup",
            ciOwnSupportGroup,
            "ciClass",
            ciClass,
            "supportGroup",
            supportGroup,
            "ciSupportGroup",
            ciSupportGroup,
            "category",
            category);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("group", group));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("routeTo", "service-desk")
            .with("ciClass", "server", "database", "network-device", "application", "workstation")
            .with("supportGroup", "technical-support")
            .with("ciOwnSupportGroup", "database-support")
            .with("ciSupportGroup", "network-support")
            .with("category", "hardware", "software", "network", "database", "security", "other"));
  }
}

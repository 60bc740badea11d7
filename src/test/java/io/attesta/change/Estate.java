package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configuration items nobody controls, and changes that no process moves. */
final class Estate {

  static final String ITEMS = "/api/v1/configuration-items/";

  private final int port;
  private final WithoutProcess fixtures;
  private final WorkItems items;
  private final JdbcClient jdbc;

  Estate(int port, ApplicationContext context) {
    this.port = port;
    this.fixtures = context.getBean(WithoutProcess.class);
    this.items = context.getBean(WorkItems.class);
    this.jdbc = context.getBean(JdbcClient.class);
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  void site(String key) {
    Rest.Answer answer =
        as("admin").put(ITEMS + key, Map.of("ciClass", "site", "name", key, "location", "here"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  /** The first one fails with the other. */
  void dependsOn(String from, String to) {
    as("admin").put(ITEMS + from + "/relations/depends-on/" + to, Map.of());
  }

  Rest.Answer item(String key) {
    return as("admin").get(ITEMS + key);
  }

  WorkItemView change(String named) {
    return fixtures.open("change", "change-manager", null, Map.of("configurationItems", named));
  }

  /** Approves it as it is now. */
  void approve(String number) {
    WorkItemView change = items.get(number);
    jdbc.sql(
            """
            insert into change_authorisation (change_id, category, authority, template,
                content_hash, authorised_by, authorised_at)
            values (:id, 'normal', 'template', 'test', :hash, 'system', now())""")
        .param("id", change.id())
        .param("hash", ChangeContent.hash(change))
        .update();
  }

  /** Approves it as it is now and begins with it. */
  void implement(String number, Duration ago) {
    approve(number);
    jdbc.sql(
            """
            update change_authorisation
            set implementing_at = now() - make_interval(secs => :ago)
            where change_id = :id""")
        .param("id", items.get(number).id())
        .param("ago", ago.toSeconds())
        .update();
  }

  void ended(String number, String category, Duration ago) {
    jdbc.sql(
            """
            insert into change_outcome (change_id, outcome, category, recorded_by, recorded_at)
            values (:id, 'successful', :category, 'system', now() - make_interval(secs => :ago))""")
        .param("id", items.get(number).id())
        .param("category", category)
        .param("ago", ago.toSeconds())
        .update();
  }
}

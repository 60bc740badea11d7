package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class CalendarFeedTest {

  private static final String FEED = "/api/v1/change-calendar.ics";
  private static final String TOKENS = "/api/v1/calendar-tokens";

  @LocalServerPort int port;
  @Autowired SmallEstate estate;
  @Autowired WithoutProcess items;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;

  private final Rest nobody() {
    return new Rest(port, null);
  }

  private JsonNode token(String user) {
    Rest.Answer answer = new Rest(port, user).post(TOKENS, Map.of("name", "Laptop"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    return answer.body();
  }

  private Calendar read(String path) throws Exception {
    Rest.Answer answer = nobody().get(path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.response().body()));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar;
  }

  private static VEvent event(Calendar calendar, String uid) {
    return events(calendar).stream()
        .filter(event -> value(event, Property.UID).equals(uid))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + uid));
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents("VEVENT");
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void calendarProgramReadsWhatIsPlannedWithStableIdentityAndRevision() throws Exception {
    Map<String, Object> details = estate.details(20, 1);
    details.put("implementer", "a; b, c\\d\r\nBEGIN:VEVENT\rNEW:line\u0007");
    WorkItemView change = items.open("change", "requester", "email", details);
    String path = token("change-manager").path("path").asText();

    VEvent first = event(read(path), change.number() + "@attesta");
    assertThat(value(first, Property.DTSTART)).isEqualTo(stamp(estate.day(20).plusSeconds(3600)));
    assertThat(value(first, Property.SUMMARY)).isEqualTo(change.number() + " " + change.title());
    assertThat(value(first, Property.DESCRIPTION)).contains("a; b, c\\d\nBEGIN:VEVENT\nNEW:line");
    assertThat(value(first, Property.STATUS)).isEqualTo("TENTATIVE");
    assertThat(value(first, Property.SEQUENCE)).isEqualTo("0");

    items.edit(change.id(), Map.of("plannedEnd", estate.day(20).plusSeconds(5 * 3600).toString()));
    VEvent moved = event(read(path), change.number() + "@attesta");
    assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(moved, Property.DTEND)).isEqualTo(stamp(estate.day(20).plusSeconds(18_000)));
    items.status(change.id(), "CANCELLED");
    assertThat(nobody().get(path).response().body()).doesNotContain(change.number());
  }

  private static String stamp(Instant moment) {
    return moment.toString().replaceAll("[-:]", "");
  }

  @Test
  void recurringFreezeIsWrittenOutOneEventEach() throws Exception {
    new Rest(port, "change-manager")
        .put(
            "/api/v1/freezes/feed-weekly",
            Map.of(
                "name", "Weekly, closing",
                "zone", "UTC",
                "firstStart", estate.day(3).toString().substring(0, 19),
                "firstEnd", estate.day(4).toString().substring(0, 19),
                "recurrence", "FREQ=WEEKLY;COUNT=4"));

    Calendar calendar = read(token("agent").path("path").asText());

    assertThat(events(calendar))
        .filteredOn(event -> value(event, Property.SUMMARY).equals("Freeze: Weekly, closing"))
        .extracting(event -> value(event, Property.UID))
        .containsExactly(freeze(3), freeze(10), freeze(17), freeze(24));
  }

  private String freeze(int day) {
    return "freeze-feed-weekly-" + estate.day(day).getEpochSecond() + "@attesta";
  }

  @Test
  void feedShowsExactlyWhatItsOwnerSeesNow() throws Exception {
    WorkItemView own = items.open("change", "feed-owner", null, estate.details(21, 1));
    WorkItemView other = items.open("change", "someone-else", null, estate.details(21, 1));
    var user = identity.newUser("feed-owner");
    user.setPassword("demo");
    identity.saveUser(user);
    identity.createMembership("feed-owner", "requesters");
    String path = token("feed-owner").path("path").asText();

    assertThat(events(read(path)))
        .extracting(event -> value(event, Property.UID))
        .containsExactly(own.number() + "@attesta");

    identity.createMembership("feed-owner", "change-managers");
    assertThat(events(read(path)))
        .extracting(event -> value(event, Property.UID))
        .contains(own.number() + "@attesta", other.number() + "@attesta");

    identity.deleteMembership("feed-owner", "change-managers");
    identity.deleteMembership("feed-owner", "requesters");
    assertThat(nobody().get(path).status()).isEqualTo(401);
  }

  @Test
  void tokenIsGoodForTheFeedAloneAndOnlyUntilItIsRevoked() {
    JsonNode token = token("agent");
    String secret = token.path("token").asText();

    assertThat(nobody().get("/api/v1/change-calendar?token=" + secret).status()).isEqualTo(401);
    assertThat(nobody().with("Authorization", "Bearer " + secret).get("/api/v1/services").status())
        .isEqualTo(401);
    assertThat(nobody().post(FEED + "?token=" + secret, Map.of()).status()).isEqualTo(401);
    JsonNode list = new Rest(port, "agent").get(TOKENS).body();
    assertThat(list.toString()).contains(token.path("id").asText()).doesNotContain(secret);
    String one = TOKENS + "/" + token.path("id").asText();
    assertThat(delete("requester", one)).isEqualTo(404);
    assertThat(nobody().get(FEED + "?token=" + secret).status()).isEqualTo(200);
    assertThat(delete("agent", one)).isEqualTo(204);
    assertThat(delete("agent", one)).isEqualTo(404);
    assertThat(nobody().get(FEED + "?token=" + secret).status()).isEqualTo(401);
  }

  private int delete(String user, String path) {
    return new Rest(port, user).call("DELETE", path, null, "application/json").status();
  }

  @Test
  void wrongTokensAreRefusedWithoutAHint() {
    JsonNode token = token("agent");
    String id = token.path("id").asText();
    for (String wrong :
        List.of(
            "", "x", ".", id, id + ".", id + ".wrong", "x." + "y".repeat(300), id + ".%C3%BC")) {
      Rest.Answer answer = nobody().get(FEED + "?token=" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(401);
      assertThat(answer.text("code")).isEqualTo("not-authenticated");
    }
    assertThat(nobody().get(FEED).status()).isEqualTo(401);
    assertThat(new Rest(port, "admin").get(FEED).status()).isEqualTo(401);
  }

  @Test
  void onlyAHashOfTheSecretIsKeptAndTokensAreLimited() {
    String secret = token("cab-5").path("token").asText();
    String kept =
        jdbc.sql(
                "select string_agg(t::text, ' ') from (select row_to_json(c) as t from calendar_token c) x")
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(secret.substring(secret.indexOf('.') + 1));
    for (int i = 1; i < 10; i++) {
      token("cab-5");
    }
    Rest.Answer tooMany = new Rest(port, "cab-5").post(TOKENS, Map.of("name", "Eleventh"));
    assertThat(tooMany.status()).isEqualTo(409);
    assertThat(tooMany.text("code")).isEqualTo("too-many-tokens");
  }
}

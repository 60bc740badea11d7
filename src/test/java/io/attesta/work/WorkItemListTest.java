package io.attesta.work;

import static io.attesta.work.Front.ITEMS;
import static io.attesta.work.Front.faults;
import static io.attesta.work.Front.incident;
import static io.attesta.work.Front.items;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filters, sorting, paging and text search of the list of work items. */
@AttestaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkItemListTest {

  private static final String WORD = "xylograph" + Long.toString(System.nanoTime(), 36);

  private final Front front;
  private final JdbcClient jdbc;
  private final List<String> numbers = new ArrayList<>();

  WorkItemListTest(
      @LocalServerPort int port, @Autowired IdentityService identity, @Autowired JdbcClient jdbc) {
    this.front = new Front(port, identity);
    this.jdbc = jdbc;
  }

  @BeforeAll
  void openSeven() {
    String[] impacts = {"HIGH", "LOW", "MEDIUM", "LOW", "HIGH", "LOW", "MEDIUM"};
    for (String impact : impacts) {
      Map<String, Object> body = incident("The " + WORD + " fails");
      body.put("service", impact.equals("HIGH") ? "vpn" : "printing");
      body.put("details", Map.of("impact", impact, "urgency", "MEDIUM"));
      numbers.add(front.as("requester").post(ITEMS, body).text("number"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-openedAt", "openedAt", "dueAt", "priority"})
  void pagesAreCompleteAndWithoutDoubles(String sort) {
    String list = ITEMS + "?q=" + WORD + "&sort=" + sort;
    List<String> whole = numbers(front.as("agent").get(list));
    assertThat(whole).containsExactlyInAnyOrderElementsOf(numbers);
    List<String> paged = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    while (cursor != null && pages < 10) {
      Rest.Answer page = front.as("agent").get(list + "&limit=2" + cursor);
      paged.addAll(numbers(page));
      cursor = page.text("next") == null ? null : "&cursor=" + page.text("next");
      pages++;
    }
    assertThat(pages).isEqualTo(4);
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void listsAreSorted() {
    assertThat(numbers(front.as("agent").get(ITEMS + "?q=" + WORD + "&sort=openedAt")))
        .isEqualTo(numbers);
    List<String> priorities =
        items(front.as("agent").get(ITEMS + "?q=" + WORD + "&sort=priority")).stream()
            .map(item -> item.path("priority").asText())
            .toList();
    assertThat(priorities).isSorted().contains("P1", "P4");
  }

  @ParameterizedTest
  @CsvSource({
    "service=vpn, 2",
    "'service=vpn,printing', 7",
    "service=payroll, 0",
    "priority=P1, 2",
    "'priority=P1,P3', 4",
    "status=NEW, 7",
    "'status=CLOSED,CANCELLED', 0",
    "open=true, 7",
    "open=false, 0",
    "practice=incident, 7",
    "practice=change, 0",
    "requester=requester&service=printing, 5",
    "requester=me, 0",
    "assignee=me, 0",
    "'service=, ', 0",
    "service=vpn'%20or%20'1'='1, 0"
  })
  void filtersNarrowTheList(String filter, int count) {
    assertThat(
            numbers(
                front
                    .as("agent")
                    .get(ITEMS + "?q=" + WORD + "&" + filter.strip().replace(" ", "%20"))))
        .hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit out-of-range",
    "limit=201, limit out-of-range",
    "limit=many, limit wrong-type",
    "sort=title, sort unknown-sort",
    "open=perhaps, open wrong-type"
  })
  void aFaultyParameterIsNamed(String parameter, String fault) {
    Rest.Answer answer = front.as("agent").get(ITEMS + "?" + parameter);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer)).containsExactly(fault);
  }

  @Test
  void theCursorOfAnotherListIsRefused() {
    String cursor =
        front.as("agent").get(ITEMS + "?q=" + WORD + "&limit=2&sort=priority").text("next");
    assertThat(cursor).isNotNull();
    refused(ITEMS + "?sort=dueAt&cursor=" + cursor);
    refused("/api/v1/tasks?cursor=" + cursor);
    refused(Front.path(numbers.get(0), "/journal?cursor=") + cursor);
  }

  @Test
  void aCursorSomebodyMadeUpIsRefused() {
    refused(ITEMS + "?cursor=%25%25");
    refused(ITEMS + "?cursor=" + made("-openedAt", "tomorrow", "1"));
    refused(ITEMS + "?cursor=" + made("-openedAt", "2026-13-40T99:00:00Z", "1"));
    refused(ITEMS + "?cursor=" + made("-openedAt", "+999999999-01-01T00:00:00Z", "1"));
    refused(ITEMS + "?cursor=" + made("-openedAt", "2026-01-01T00:00:00Z", "one"));
    refused(ITEMS + "?cursor=" + made("-openedAt", "2026-01-01T00:00:00Z", "9".repeat(30)));
    refused(ITEMS + "?sort=priority&cursor=" + made("priority", "\0", "1"));
    refused("/api/v1/tasks?cursor=" + made("inbox", "whenever", "1"));
    refused("/api/v1/tasks?cursor=" + made("inbox", "infinity", "\0"));
    refused(Front.path(numbers.get(0), "/journal?cursor=") + made("journal", "first", ""));
  }

  @Test
  void tasksArePagedWithoutDoublesToo() {
    String tasks = "/api/v1/tasks?group=service-desk";
    List<String> whole = ids(front.as("agent").get(tasks + "&limit=200"));
    List<String> paged = new ArrayList<>();
    Rest.Answer page = front.as("agent").get(tasks + "&limit=3");
    paged.addAll(ids(page));
    while (page.text("next") != null && paged.size() < 200) {
      page = front.as("agent").get(tasks + "&limit=3&cursor=" + page.text("next"));
      paged.addAll(ids(page));
    }
    assertThat(whole.size()).isGreaterThanOrEqualTo(7);
    assertThat(paged.subList(0, whole.size())).isEqualTo(whole);
    assertThat(paged).doesNotHaveDuplicates();
  }

  @Test
  void aRareWordANumberAndNothingAreFound() {
    assertThat(numbers(front.as("agent").get(ITEMS + "?q=" + WORD.toUpperCase()))).hasSize(7);
    assertThat(numbers(front.as("agent").get(ITEMS + "?q=" + numbers.get(2))))
        .containsExactly(numbers.get(2));
    assertThat(numbers(front.as("agent").get(ITEMS + "?q=" + WORD + "nowhere"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "' or 1=1 --",
        "\"",
        "\\",
        "& | ! ( ) <-> :*",
        "a:*b",
        "-",
        "((((",
        "');drop table comment;--",
        "%",
        "${q}"
      })
  void operatorsInASearchAreInert(String q) {
    String encoded = URLEncoder.encode(WORD + "nowhere " + q, StandardCharsets.UTF_8);
    assertThat(numbers(front.as("agent").get(ITEMS + "?q=" + encoded))).isEmpty();
    String alone = URLEncoder.encode(q, StandardCharsets.UTF_8);
    assertThat(front.as("agent").get(ITEMS + "?q=" + alone).status()).isEqualTo(200);
  }

  @Test
  void anImportedItemIsFoundByTheNumberItHadBefore() {
    jdbc.sql(
            """
            insert into work_item (id, number, practice, title, status, requester, opened_at, details,
                source, source_key, journal_length, journal_head, version)
            values (-1, 'OLD-1', 'incident', 'From elsewhere', 'NEW', 'nobody', now(), '{}', 'old', 'OLD4711', 0,
                encode(sha256(convert_to('attesta journal OLD-1', 'UTF8')), 'hex'), 0)""")
        .update();
    try {
      assertThat(numbers(front.as("agent").get(ITEMS + "?q=old4711"))).containsExactly("OLD-1");
    } finally {
      jdbc.sql("delete from work_item where id < 0").update();
    }
  }

  @Test
  void aSearchIsNotHiddenBehindThousandsOfHitsThatDoNotCount() {
    String common = "common" + WORD;
    jdbc.sql(
            """
            insert into work_item (id, number, practice, title, status, requester, opened_at, closed_at, details,
                journal_length, journal_head, version)
            select -n, 'OLD-' || n, 'incident', :title, 'CLOSED', 'nobody', now(), now(), '{}', 0,
                encode(sha256(convert_to('attesta journal OLD-' || n, 'UTF8')), 'hex'), 0
            from generate_series(1, 6000) n""")
        .param("title", common)
        .update();
    try {
      String own = front.open(Front.OTHER, common);
      assertThat(numbers(front.as(Front.OTHER).get(ITEMS + "?q=" + common))).containsExactly(own);
      assertThat(numbers(front.as("agent").get(ITEMS + "?open=true&q=" + common)))
          .containsExactly(own);
    } finally {
      jdbc.sql("delete from work_item where id < 0").update();
    }
  }

  private void refused(String path) {
    Rest.Answer answer = front.as("agent").get(path);
    assertThat(answer.status()).as(path).isEqualTo(400);
    assertThat(faults(answer)).as(path).containsExactly("cursor invalid-cursor");
  }

  private static String made(String... parts) {
    byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<String> numbers(Rest.Answer list) {
    return items(list).stream().map(item -> item.path("number").asText()).toList();
  }

  private static List<String> ids(Rest.Answer list) {
    return items(list).stream().map((JsonNode task) -> task.path("id").asText()).toList();
  }
}

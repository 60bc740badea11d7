package io.attesta.cmdb;

import static io.attesta.cmdb.Sites.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.AttestaTest;
import io.attesta.cmdb.ConfigurationEdits.ItemEdit;
import io.attesta.cmdb.ConfigurationEdits.Plan;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import io.attesta.cmdb.ConfigurationEdits.Written;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttestaTest
class ConfigurationEditsTest {

  private static final String CHANGE = "CHG-123456";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConfigurationEdits edits;
  private final ConfigurationWrites writes;
  private final ItemReads reads;
  private final RelationReads relations;

  @Autowired
  ConfigurationEditsTest(
      ConfigurationEdits edits,
      ConfigurationWrites writes,
      ItemReads reads,
      RelationReads relations) {
    this.edits = edits;
    this.writes = writes;
    this.reads = reads;
    this.relations = relations;
  }

  @Test
  void aPlanIsWrittenUnderItsChangeAndTakenBack() throws Exception {
    add("edi-old", "edi-gone");
    relate("edi-old", "edi-gone");
    Plan plan =
        new Plan(
            List.of(
                edit("edi-old", Map.of("location", "North", "attributes", Map.of("kind", "store"))),
                edit("edi-new", Map.of("ciClass", "site", "name", "New", "state", "live"))),
            List.of(
                new RelationEdit("edi-old", "uses", "edi-gone", true, null, null),
                new RelationEdit("edi-old", "uses", "edi-new", false, "pair", 1)));
    Written written = edits.apply(CHANGE, plan);
    assertThat(reads.find("edi-old").orElseThrow().location()).isEqualTo("North");
    assertThat(reads.find("edi-old").orElseThrow().changeNumber()).isEqualTo(CHANGE);
    assertThat(reads.find("edi-new").orElseThrow().state()).isEqualTo("live");
    assertThat(relation("edi-gone")).isFalse();
    assertThat(relation("edi-new")).isTrue();

    add("edi-other");
    writes.items(List.of(rename("edi-old", "Renamed meanwhile")), run());
    Written kept = JSON.readValue(JSON.writeValueAsString(written), Written.class);
    edits.takeBack(CHANGE, kept);
    ConfigurationItem back = reads.find("edi-old").orElseThrow();
    assertThat(back.location()).isNull();
    assertThat(back.attributes().has("kind")).isFalse();
    assertThat(back.name()).isEqualTo("Renamed meanwhile");
    assertThat(back.version()).isEqualTo(4);
    assertThat(reads.find("edi-new").orElseThrow().state()).isEqualTo("retired");
    assertThat(relation("edi-gone")).isTrue();
    assertThat(relation("edi-new")).isFalse();
  }

  @Test
  void whatChangesNothingIsNotWritten() {
    add("edi-same");
    Written written = edits.apply(CHANGE, new Plan(List.of(edit("edi-same", Map.of())), null));
    assertThat(written.items()).isEmpty();
    assertThat(reads.find("edi-same").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aPlanIsCheckedBeforehand() {
    add("edi-checked");
    Plan faulty =
        new Plan(
            List.of(
                edit("edi-checked", Map.of("state", "asleep", "attributes", Map.of("wings", 2))),
                edit("edi-checked", Map.of()),
                edit("edi-fresh", Map.of("name", "No class", "colour", "red")),
                edit("edi-added", Map.of("name", "Added", "ciClass", "site"))),
            List.of(
                new RelationEdit("edi-added", "uses", "edi-checked", false, null, null),
                new RelationEdit("edi-checked", "loves", "edi-nobody", false, "pair", null)));
    assertThatThrownBy(() -> edits.check(faulty))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder(
                        "items[0].state",
                        "items[0].attributes.wings",
                        "items[1].key",
                        "items[2].colour",
                        "relations[1].type",
                        "relations[1].to",
                        "relations[1].redundancyNeeded"));
    assertThatThrownBy(() -> edits.apply(CHANGE, faulty)).isInstanceOf(Refusal.class);
    assertThat(reads.find("edi-added")).isEmpty();
  }

  @Test
  void aPlanThatNeedsAuthorityItHasNotIsNotWrittenAtAll() {
    add("edi-first");
    Plan plan =
        new Plan(
            List.of(
                edit("edi-first", Map.of("name", "Edited")),
                edit(
                    "edi-db",
                    Map.of(
                        "ciClass",
                        "database",
                        "name",
                        "Database",
                        "attributes",
                        Map.of("engine", "other")))),
            null);
    assertThatThrownBy(() -> edits.apply(CHANGE, plan))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("change-required"));
    assertThat(reads.find("edi-first").orElseThrow().name()).isEqualTo("edi-first");
  }

  private boolean relation(String to) {
    return relations.find(new RelationKey("edi-old", "uses", to)).isPresent();
  }

  private static ItemEdit edit(String key, Map<String, Object> patch) {
    return new ItemEdit(key, JSON.valueToTree(patch));
  }

  private static ItemWrite rename(String key, String name) {
    return new ItemWrite(
        key,
        before ->
            new ItemPatch(JSON.createObjectNode().put("name", name)).on(CiContent.of(before)));
  }

  private void add(String... keys) {
    writes
        .items(List.of(keys).stream().map(k -> ItemWrite.to(k, site(k))).toList(), run())
        .forEach(ItemResult::orThrow);
  }

  private void relate(String from, String to) {
    writes
        .relations(
            List.of(
                RelationWrite.to(
                    new RelationKey(from, "uses", to), new RelationContent(null, null, null))),
            run())
        .forEach(RelationResult::orThrow);
  }

  private static EditRun run() {
    return EditRun.of("tester", null, "test");
  }
}

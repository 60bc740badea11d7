package io.attesta.cmdb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.cmdb.files.FileFormat;
import io.attesta.cmdb.files.RowWriter;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes configuration items and relations in the form in which they are imported. */
@Component
class ConfigurationExport {

  private static final int ROWS_OF_A_SHEET = 1_048_575;

  private final ClassRegister register;
  private final ExportRows rows;

  ConfigurationExport(ClassRegister register, ExportRows rows) {
    this.register = register;
    this.rows = rows;
  }

  /** Refuses what a file of the format cannot hold, before anything is written. */
  void check(ImportKind kind, ExportQuery query) {
    if (query.ciClass() != null && register.current().find(query.ciClass()).isEmpty()) {
      throw Refusal.invalidField("class", "unknown", "There is no such class");
    }
    if (query.format() == FileFormat.XLSX
        && rows.count(kind, query, classes(query), ROWS_OF_A_SHEET + 1) > ROWS_OF_A_SHEET) {
      throw Refusal.invalid(
          "too-many-rows", "A sheet has at most " + ROWS_OF_A_SHEET + " rows; choose a class");
    }
  }

  /** In the order of keys. */
  @Transactional(readOnly = true)
  public void write(ImportKind kind, ExportQuery query, OutputStream out) throws IOException {
    List<String> attributes = kind.hasAttributes() ? attributes(query) : List.of();
    try (RowWriter writer = RowWriter.open(query.format(), out, kind.fields(), attributes)) {
      switch (kind) {
        case ITEMS -> rows.items(query, classes(query), item -> write(writer, row(item)));
        case RELATIONS -> rows.relations(query, classes(query), r -> write(writer, row(r)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(RowWriter writer, ObjectNode row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Collection<String> classes(ExportQuery query) {
    return query.ciClass() == null ? null : register.current().family(query.ciClass());
  }

  private List<String> attributes(ExportQuery query) {
    ClassModel model = register.current();
    Collection<String> wanted = classes(query);
    return model.all().stream()
        .filter(one -> wanted == null || wanted.contains(one.own().key()))
        .flatMap(one -> one.attributes().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static ObjectNode row(ConfigurationItem item) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("key", item.key());
    row.put("ciClass", item.ciClass());
    row.put("name", item.name());
    row.put("state", item.state());
    row.put("owner", item.owner());
    row.put("supportGroup", item.supportGroup());
    row.put("customer", item.customer());
    row.put("location", item.location());
    row.set("attributes", item.attributes());
    return row;
  }

  private static ObjectNode row(CiRelation relation) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("from", relation.from());
    row.put("type", relation.type());
    row.put("to", relation.to());
    row.put("redundancyGroup", relation.redundancyGroup());
    row.put("redundancyNeeded", relation.redundancyNeeded());
    row.put("confidence", relation.confidence().name());
    return row;
  }
}

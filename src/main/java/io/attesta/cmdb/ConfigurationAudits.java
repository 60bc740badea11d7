package io.attesta.cmdb;

import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies the recorded configuration against a discovered one (8.2.6). Nothing that is recorded
 * changes; in one transaction the findings are kept, and what was found is noted as verified.
 */
@Component
class ConfigurationAudits {

  private final AuditTable table;
  private final FindingTable findings;
  private final ClassRegister register;
  private final DiscoveredItems items;
  private final DiscoveredRelations relations;
  private final UnauthorisedChanges unauthorised;

  ConfigurationAudits(
      AuditTable table,
      FindingTable findings,
      ClassRegister register,
      DiscoveredItems items,
      DiscoveredRelations relations,
      UnauthorisedChanges unauthorised) {
    this.table = table;
    this.findings = findings;
    this.register = register;
    this.items = items;
    this.relations = relations;
    this.unauthorised = unauthorised;
  }

  /**
   * @param itemsFile discovered items; null when none are compared
   * @param relationsFile discovered relations; null when none are compared
   */
  @Transactional
  public AuditView verify(
      AuditRequest request, ReceivedFile itemsFile, ReceivedFile relationsFile) {
    ClassModel model = register.current();
    EditRun run = EditRun.of(request.person(), request.changeNumber(), request.source());
    long id = table.begin(request);
    AuditRun audit = new AuditRun(id, model, run, table, findings);
    try {
      if (itemsFile != null) {
        try (RowReader reader = open(request, ImportKind.ITEMS, itemsFile)) {
          items.compare(audit, reader);
        }
        if (!request.classes().isEmpty()) {
          audit.classes.clear();
          request.classes().forEach(key -> audit.classes.addAll(family(model, key)));
        }
        items.missing(audit);
      }
      if (relationsFile != null) {
        try (RowReader reader = open(request, ImportKind.RELATIONS, relationsFile)) {
          relations.compare(audit, reader);
        }
        relations.missing(audit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unauthorised.keep(run);
    table.end(id, audit.classes, audit.tally, unauthorised.report(run.id()).orElse(null));
    return table.view(id);
  }

  private static java.util.Set<String> family(ClassModel model, String key) {
    if (model.find(key).isEmpty()) {
      throw Refusal.invalidField("class", "unknown", "There is no class " + key);
    }
    return model.family(key);
  }

  private static RowReader open(AuditRequest request, ImportKind kind, ReceivedFile file)
      throws IOException {
    return RowReader.open(request.format(), file.path(), kind.fieldSet(), kind.hasAttributes());
  }
}

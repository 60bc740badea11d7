package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.ProcessTrace;
import io.attesta.workflow.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Journals, their verification, and the path that processes took. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Journal")
class JournalController {

  record Diagram(String number, List<ProcessTrace> processes) {}

  private final KeptWorkItems items;
  private final JournalReader journals;
  private final JournalVerification verification;
  private final Visibility visibility;
  private final Processes processes;
  private final CurrentPerson currentPerson;

  JournalController(
      KeptWorkItems items,
      JournalReader journals,
      JournalVerification verification,
      Visibility visibility,
      Processes processes,
      CurrentPerson currentPerson) {
    this.items = items;
    this.journals = journals;
    this.verification = verification;
    this.visibility = visibility;
    this.processes = processes;
    this.currentPerson = currentPerson;
  }

  @GetMapping("/work-items/{number}/journal")
  @Operation(summary = "Journal of a work item, oldest first unless the newest is asked for first")
  Page<JournalReader.Entry> journal(
      @PathVariable String number,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "false") boolean newestFirst,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    WorkItem item = worked(number);
    int size = Page.limit(limit);
    String sort = newestFirst ? "-journal" : "journal";
    Integer from = cursor == null ? null : Cursor.decode(cursor, sort).position();
    List<JournalReader.Entry> found =
        journals.of(item.id, new JournalReader.Part(kind, newestFirst, from, size + 1));
    List<JournalReader.Entry> shown = found.subList(0, Math.min(size, found.size()));
    String next =
        found.size() > size
            ? new Cursor(sort, Integer.toString(shown.get(size - 1).position()), "").encoded()
            : null;
    return new Page<>(List.copyOf(shown), next);
  }

  /**
   * The journal tells of colleagues and internal comments; a requester sees status and public
   * comments instead.
   */
  private WorkItem worked(String number) {
    WorkItem item = items.read(number);
    if (!visibility.readsInternal(item)) {
      throw Refusal.forbidden("not-a-worker", "The journal is for those who work on the item");
    }
    return item;
  }

  @GetMapping("/work-items/{number}/journal/verification")
  @Operation(summary = "Check the journal's chain of one work item")
  JournalVerification.Result verifyOne(@PathVariable String number) {
    return verification.one(worked(number).number);
  }

  @GetMapping("/journal/verification")
  @Operation(summary = "Check the chains of all journals and their seals")
  JournalVerification.Result verifyAll() {
    Person person = currentPerson.get();
    if (!person.isIn("auditors") && !person.isIn("administrators")) {
      throw Refusal.forbidden("not-an-auditor", "Auditors and administrators verify all journals");
    }
    return verification.all();
  }

  @GetMapping("/work-items/{number}/diagram")
  @Operation(summary = "Where the processes of a work item stand and how they came there")
  Diagram diagram(@PathVariable String number) {
    WorkItem item = items.read(number);
    return new Diagram(number, processes.traces(new OpenedItem(item.id, item.number)));
  }
}

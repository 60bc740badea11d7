package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits templates. What is edited is a draft again; it comes into force when somebody else than its
 * editor approves it.
 */
@Component
@Transactional
class TemplateEdit {

  private static final Set<String> EDITORS = Set.of("change-managers", "administrators");

  private final StandardTemplateTable templates;
  private final CurrentPerson currentPerson;
  private final Now now;

  TemplateEdit(StandardTemplateTable templates, CurrentPerson currentPerson, Now now) {
    this.templates = templates;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  StandardTemplate existing(String key) {
    return templates.find(key).orElseThrow(() -> Refusal.notFound("The template"));
  }

  /**
   * Adds the template, or replaces it.
   *
   * @return whether it is new
   */
  boolean put(StandardTemplate wanted, String ifMatch) {
    Person editor = editor();
    StandardTemplate draft = wanted.draftOf(editor.id(), now.get());
    if (ifMatch == null && templates.add(draft)) {
      templates.note(draft, "Written", editor.id(), null);
      return true;
    }
    Versions.requireMatch(ifMatch, existing(wanted.key()).version());
    change(draft, "Edited", editor);
    return false;
  }

  /**
   * Puts in force, suspends or takes back to draft.
   *
   * @throws Refusal {@code four-eyes} (403) when the editor approves the own text
   */
  void standing(String key, String standing, String reason, String ifMatch) {
    Person person = editor();
    StandardTemplate template = existing(key);
    Versions.requireMatch(ifMatch, template.version());
    if (template.standing().equals(standing)) {
      return;
    }
    if (StandardTemplate.IN_FORCE.equals(standing) && person.id().equals(template.editedBy())) {
      throw Refusal.forbidden(
          "four-eyes", "Somebody else than " + template.editedBy() + " has to approve this");
    }
    change(template.standing(standing, now.get()), reason, person);
  }

  private void change(StandardTemplate template, String reason, Person by) {
    if (!templates.change(template)) {
      throw Versions.outrun();
    }
    templates.note(template.next(), reason, by.id(), null);
  }

  private Person editor() {
    Person person = currentPerson.fresh();
    if (EDITORS.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden("not-an-editor", "You may not edit templates of standard changes");
    }
    return person;
  }
}

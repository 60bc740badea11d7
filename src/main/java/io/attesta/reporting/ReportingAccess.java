package io.attesta.reporting;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads figures, of which practices, and who says what is measured. */
@Component
public class ReportingAccess {

  private static final Set<String> EDITORS =
      Set.of("service-level-managers", "process-owners", "administrators");

  private final CurrentPerson current;
  private final Groups groups;

  ReportingAccess(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  /**
   * The practices whose figures the current person reads; null for all.
   *
   * @throws Refusal 404 to those who read none, to whom there are no figures
   */
  public Set<String> requireReader() {
    Person person = current.get();
    if (person.isSystem()) {
      return null;
    }
    RowScope scope = groups.scopeOf(person);
    if (scope.everything()) {
      return null;
    }
    if (scope.practices().isEmpty()) {
      throw Refusal.notFound("This");
    }
    return scope.practices();
  }

  /** Refuses with 404 whoever does not read the figures of all practices, as reports tell them. */
  public void requireReaderOfAll() {
    if (requireReader() != null) {
      throw Refusal.notFound("This");
    }
  }

  /**
   * The person who says what is measured and reported.
   *
   * @throws Refusal {@code not-an-editor} (403)
   */
  public String requireEditor() {
    requireReader();
    Person person = current.fresh();
    if (EDITORS.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden(
          "not-an-editor", "Service level managers and process owners say what is measured");
    }
    return person.id();
  }
}

package io.attesta.problem;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Known errors and their workarounds, for whoever handles incidents. */
@RestController
@RequestMapping("/api/v1/known-errors")
@Tag(name = "Known errors")
class KnownErrorsRest {

  private static final int LONGEST = 200;

  private final KnownErrorTable table;
  private final Groups groups;
  private final CurrentPerson current;

  KnownErrorsRest(KnownErrorTable table, Groups groups, CurrentPerson current) {
    this.table = table;
    this.groups = groups;
    this.current = current;
  }

  @GetMapping
  @Operation(summary = "Published known errors, the newest problem first")
  KeyPage<KnownError> find(
      @Parameter(description = "Words of title, symptoms, workaround or root cause")
          @RequestParam(required = false)
          String q,
      @Parameter(description = "Key of a configuration item") @RequestParam(required = false)
          String configurationItem,
      @Parameter(description = "Key of a service") @RequestParam(required = false) String service,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    mayRead();
    int size = KeyPage.limit(limit);
    List<KnownError> found =
        table.find(
            given("q", q),
            given("configurationItem", configurationItem),
            given("service", service),
            KeyPage.after(cursor),
            size + 1);
    return KeyPage.of(found, size, KnownError::number);
  }

  /** Requesters report incidents; what is known of them is for those who handle them. */
  private void mayRead() {
    Person person = current.get();
    if (person.isSystem()) {
      return;
    }
    RowScope scope = groups.scopeOf(person);
    if (!scope.everything()
        && !scope.practices().contains(Problems.INCIDENT)
        && !scope.practices().contains(Problems.PRACTICE)) {
      throw Refusal.forbidden("not-a-worker", "Known errors are for those who handle incidents");
    }
  }

  private static String given(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw Refusal.invalidField(name, "too-long", "At most " + LONGEST + " characters");
    }
    return value;
  }
}

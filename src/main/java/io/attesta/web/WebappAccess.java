package io.attesta.web;

import static io.attesta.web.Rule.allow;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * What Tasklist, Cockpit and Admin may do in someone's name. Reading is left to the engine's own
 * authorisations; what changes something is on a list, for everyone but administrators, and some of
 * it is for nobody: models come in through the gate, rights from the list of groups, and people log
 * in on our page.
 */
@Component
class WebappAccess implements AuthorizationManager<RequestAuthorizationContext> {

  static final String PREFIX = "/camunda/api";

  /** Tasklist asks by OPTIONS what the person may do, and leaves out the buttons for the rest. */
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Pattern NOBODY_READS =
      Pattern.compile(".*/(telemetry|schema)(/.*)?|/admin/setup/.*");

  private static final Pattern NOBODY_WRITES =
      Pattern.compile(
          "/admin/setup/.*|/admin/auth/user/[^/]+/login/.*"
              + "|/engine/engine/[^/]+/(deployment|authorization|task/create)(/.*)?"
              + "|/engine/engine/[^/]+/(telemetry|schema|identity/verify)(/.*)?");

  private static final List<Rule> WRITES =
      List.of(
          engine("POST", "/task(/count)?"),
          engine("POST", "/task/{id}/(claim|unclaim|complete|submit-form)"),
          engine("POST", "/filter/{id}/(list|count|singleResult)"),
          engine("POST", "/process-definition/(key/)?{id}/(start|submit-form)"),
          engine(
              "POST", "/(process-instance|execution|variable-instance|job|external-task)(/count)?"),
          engine(
              "POST",
              "/history/(process-instance|activity-instance|task|variable-instance"
                  + "|decision-instance|incident)(/count)?"),
          engine("POST", "/identity/password-policy"),
          allow("POST", "/cockpit/plugin/base/{id}/(incident|process-instance)(/count)?"),
          allow(
              "POST",
              "/cockpit/plugin/base/{id}/(process-definition|process-instance)/{id}/called-process-"
                  + "(definitions|instances)"));

  private final CurrentPerson current;

  WebappAccess(CurrentPerson current) {
    this.current = current;
  }

  private static Rule engine(String methods, String path) {
    return allow(methods, "/engine/engine/{id}" + path);
  }

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> login, RequestAuthorizationContext context) {
    var request = context.getRequest();
    String path = Paths.of(request).substring(PREFIX.length());
    return new AuthorizationDecision(may(current.get(), request.getMethod(), path));
  }

  static boolean may(Person person, String method, String path) {
    if (person.equals(Person.ANONYMOUS)) {
      return false;
    }
    if (READING.contains(method)) {
      return !NOBODY_READS.matcher(path).matches();
    }
    if (NOBODY_WRITES.matcher(path).matches()) {
      return false;
    }
    return person.isIn("administrators")
        || path.matches("/engine/engine/[^/]+/user/" + Pattern.quote(person.id()) + "/credentials")
        || Rule.anyCovers(WRITES, method, path, person);
  }
}

package io.attesta.web;

import static io.attesta.web.Rule.allow;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * What of the engine's REST is open, and to whom. What is not here does not exist: above all
 * deployments, authorisations, users, modification, migration and setting variables.
 */
@Component
class EngineRestAccess implements AuthorizationManager<RequestAuthorizationContext> {

  static final String PREFIX = "/engine-rest";

  private static final String[] HISTORIANS = {"auditors", "process-owners", "administrators"};
  private static final String[] OBSERVERS = {
    "auditors", "process-owners", "administrators", "incident-managers", "integrators"
  };

  private static final List<Rule> RULES =
      List.of(
          allow("GET|POST", "/task(/count)?"),
          allow("GET", "/task/{id}"),
          allow("GET", "/task/{id}/(form|deployed-form|form-variables|identity-links|variables)"),
          allow("POST", "/task/{id}/(claim|unclaim|complete|submit-form)"),
          allow("GET", "/filter(/count)?"),
          allow("GET", "/filter/{id}"),
          allow("GET|POST", "/filter/{id}/(list|count|singleResult)"),
          allow("GET", "/process-definition(/count)?"),
          allow("GET", "/process-definition/(key/)?{id}"),
          allow(
              "GET",
              "/process-definition/(key/)?{id}/(xml|startForm|deployed-start-form|form-variables)"),
          allow("POST", "/process-definition/(key/)?{id}/(start|submit-form)"),
          allow("GET|POST", "/process-instance(/count)?", OBSERVERS),
          allow("GET", "/process-instance/{id}(/activity-instances)?", OBSERVERS),
          allow(
              "GET|POST",
              "/history/(process-instance|activity-instance|task|decision-instance|incident)(/count)?",
              HISTORIANS),
          allow(
              "GET",
              "/history/(process-instance|activity-instance|decision-instance)/{id}",
              HISTORIANS),
          allow("GET", "/history/user-operation(/count)?", HISTORIANS),
          allow("GET", "/decision-definition(/count)?", HISTORIANS),
          allow("GET", "/decision-definition/(key/)?{id}(/xml)?", HISTORIANS),
          allow("GET|POST", "/external-task(/count)?", "integrators"),
          allow("POST", "/external-task/fetchAndLock", "integrators"),
          allow(
              "POST",
              "/external-task/{id}/(complete|failure|bpmnError|extendLock|unlock)",
              "integrators"));

  private final CurrentPerson current;

  EngineRestAccess(CurrentPerson current) {
    this.current = current;
  }

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> login, RequestAuthorizationContext context) {
    var request = context.getRequest();
    Person person = current.get();
    String path = Paths.of(request).substring(PREFIX.length());
    return new AuthorizationDecision(
        !person.groups().isEmpty() && Rule.anyCovers(RULES, request.getMethod(), path, person));
  }
}

package io.attesta.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Gives Tasklist, Cockpit and Admin the person of our session; the servlet filter creates it. */
public class WebappLogin extends ContainerBasedAuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    Person person =
        WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
            .getBean(CurrentPerson.class)
            .get();
    boolean known = !person.isSystem() && !person.equals(Person.ANONYMOUS);
    AuthenticationResult result = new AuthenticationResult(person.id(), known);
    result.setGroups(List.copyOf(person.groups()));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // The page sends the browser to the login itself; a challenge would open the browser's own.
  }
}

package io.attesta.web;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends people who log in to the first web application they may open. */
@RestController
class Home {

  private final CurrentPerson current;
  private final Groups groups;

  Home(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  @GetMapping("/")
  ResponseEntity<Void> home() {
    Set<String> webapps =
        current.get().groups().stream()
            .flatMap(key -> groups.find(key).stream())
            .flatMap(group -> group.webapps().stream())
            .collect(Collectors.toSet());
    String target =
        List.of("tasklist", "cockpit", "admin").stream()
            .filter(webapps::contains)
            .findFirst()
            .map(webapp -> "/camunda/app/" + webapp + "/default/")
            .orElse("/no-access");
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(target)).build();
  }

  @GetMapping(path = "/no-access", produces = MediaType.TEXT_PLAIN_VALUE)
  String noAccess() {
    return "You are logged in, but in no group that has pages here. Ask an administrator.";
  }
}

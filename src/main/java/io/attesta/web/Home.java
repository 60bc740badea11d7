package io.attesta.web;

import io.attesta.identity.CurrentPerson;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends people who log in to the workspace. */
@RestController
class Home {

  private final CurrentPerson current;

  Home(CurrentPerson current) {
    this.current = current;
  }

  @GetMapping("/")
  ResponseEntity<Void> home() {
    String target = current.get().groups().isEmpty() ? "/no-access" : Workspace.PREFIX + "/";
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(target)).build();
  }

  @GetMapping(path = "/no-access", produces = MediaType.TEXT_PLAIN_VALUE)
  String noAccess() {
    return "You are logged in, but in no group that has pages here. Ask an administrator.";
  }
}

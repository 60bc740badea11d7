package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;

/** Members of a board approve a change at its page of the board. */
final class Votes {

  private Votes() {}

  static void approve(Crew crew, String change, String picture, List<String> members) {
    for (String member : members) {
      WorkspacePage person = crew.at(member, "/cab/" + change);
      person.page.getByLabel("Approve").check();
      if (member.equals(members.get(0))) {
        person.picture(picture);
      }
      person.button("Cast vote").click();
      assertThat(person.button("Cast vote")).hasCount(0);
      person.settle();
    }
    crew.pass(Duration.ZERO, change);
  }
}

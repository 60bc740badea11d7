package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.People;
import io.attesta.integration.Notifications;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells people that a comment names them: {@code @technician}. */
@Component
class Mentions {

  /** More of them are no longer meant one by one. */
  private static final int MOST = 20;

  /** Not within a word, as in a mail address; a dot behind the name ends the sentence. */
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@._-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,98}[\\p{L}\\p{N}])?)");

  private final People people;
  private final Visibility visibility;
  private final Notifications notifications;
  private final CurrentPerson currentPerson;

  Mentions(
      People people,
      Visibility visibility,
      Notifications notifications,
      CurrentPerson currentPerson) {
    this.people = people;
    this.visibility = visibility;
    this.notifications = notifications;
    this.currentPerson = currentPerson;
  }

  /**
   * Only those are told who may read the comment, an internal one only colleagues; and the
   * requester is told of every public comment anyway.
   */
  void tell(WorkItem item, String commentVisibility, String text) {
    boolean internal = commentVisibility.equals("INTERNAL");
    String author = currentPerson.get().name();
    in(text).stream()
        .filter(id -> !id.equals(currentPerson.get().id()))
        .filter(id -> internal || !id.equals(item.requester))
        .flatMap(id -> people.find(id).stream())
        .filter(person -> visibility.mayRead(person, item, internal))
        .forEach(
            person ->
                notifications.tell(
                    person.id(), item.number, "mention", author + " mentions you: " + item.title));
  }

  static Set<String> in(String text) {
    Set<String> named = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(text);
    while (named.size() < MOST && mention.find()) {
      named.add(mention.group(1));
    }
    return named;
  }
}

package io.attesta.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People and groups as Keycloak has them at this moment. */
@Component
@Profile("keycloak")
class KeycloakMemberships implements Memberships {

  private final ObjectProvider<IdentityService> engine;
  private final GroupsFile groups;
  private final Cache<String, Optional<String>> names =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  KeycloakMemberships(ObjectProvider<IdentityService> engine, GroupsFile groups) {
    this.engine = engine;
    this.groups = groups;
  }

  @Override
  public Optional<Person> find(String id) {
    IdentityService identity = engine.getObject();
    return unchecked(
        identity,
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> person(identity, user)));
  }

  @Override
  public List<String> membersOf(String group) {
    IdentityService identity = engine.getObject();
    return unchecked(
        identity,
        () ->
            identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
  }

  /** Keycloak is asked for one person at a time, and not again for the same name for a while. */
  @Override
  public Map<String, String> names(Collection<String> ids) {
    IdentityService identity = engine.getObject();
    Map<String, String> known = new TreeMap<>();
    unchecked(
        identity,
        () -> {
          for (String id : Set.copyOf(ids)) {
            names.get(id, asked -> name(identity, asked)).ifPresent(name -> known.put(id, name));
          }
          return known;
        });
    return known;
  }

  private static Optional<String> name(IdentityService identity, String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
        .map(KeycloakMemberships::nameOf);
  }

  @Override
  public List<Person> search(String text, String group, int most) {
    IdentityService identity = engine.getObject();
    Map<String, Person> found = new LinkedHashMap<>();
    unchecked(identity, () -> group == null ? matching(identity, text) : members(identity, group))
        .forEach(user -> found.put(user.getId(), new Person(user.getId(), nameOf(user), Set.of())));
    return found.values().stream()
        .filter(person -> group == null || holds(person, text))
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
        .limit(most)
        .toList();
  }

  private static List<User> matching(IdentityService identity, String text) {
    String pattern = "%" + text.replaceAll("[%*_]", "") + "%";
    return Stream.of(
            identity.createUserQuery().userId(text).list(),
            identity.createUserQuery().userFirstNameLike(pattern).list(),
            identity.createUserQuery().userLastNameLike(pattern).list())
        .flatMap(List::stream)
        .toList();
  }

  private static List<User> members(IdentityService identity, String group) {
    return identity.createUserQuery().memberOfGroup(group).list();
  }

  private static boolean holds(Person person, String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return (person.name() + '\n' + person.id()).toLowerCase(Locale.ROOT).contains(words);
  }

  /** Of the people Keycloak names at once, see {@link KeycloakIdentity}. */
  @Override
  public List<Person> page(String group, String after, int limit) {
    IdentityService identity = engine.getObject();
    return unchecked(
        identity,
        () -> {
          UserQuery query = identity.createUserQuery();
          return (group == null ? query : query.memberOfGroup(group))
              .list().stream()
                  .filter(user -> user.getId().compareTo(after) > 0)
                  .sorted(Comparator.comparing(User::getId))
                  .limit(limit)
                  .map(user -> person(identity, user))
                  .toList();
        });
  }

  private Person person(IdentityService identity, User user) {
    var keys =
        identity.createGroupQuery().groupMember(user.getId()).list().stream()
            .map(Group::getId)
            .toList();
    return new Person(user.getId(), nameOf(user), groups.known(keys));
  }

  private static String nameOf(User user) {
    String name = (orEmpty(user.getFirstName()) + " " + orEmpty(user.getLastName())).trim();
    return name.isEmpty() ? user.getId() : name;
  }

  /** Looking up who someone is needs no right of the one who is looked up. */
  private static <T> T unchecked(IdentityService identity, Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (before != null) {
        identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}

package io.attesta.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People in the engine's identity tables. Read directly, in one statement: the engine's own query
 * asks for authorisations that a mere lookup of oneself does not need.
 */
@Component
@Profile("!keycloak")
class LocalMemberships implements Memberships {

  private static final String READ =
      """
      select u.id_ as id, trim(concat(u.first_, ' ', u.last_)) as name, u.pwd_ as hash,
             array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
        from act_id_user u where u.id_ = ?
      """;

  private final JdbcClient jdbc;
  private final GroupsFile groups;

  LocalMemberships(JdbcClient jdbc, GroupsFile groups) {
    this.jdbc = jdbc;
    this.groups = groups;
  }

  @Override
  public Optional<Person> find(String id) {
    return read(id).map(LocalUser::person);
  }

  @Override
  public List<String> membersOf(String group) {
    return jdbc.sql("select user_id_ from act_id_membership where group_id_ = ? order by user_id_")
        .param(group)
        .query(String.class)
        .list();
  }

  Optional<LocalUser> read(String id) {
    return jdbc.sql(READ)
        .param(id)
        .query(
            (row, n) -> {
              String userId = row.getString("id");
              String name = row.getString("name");
              Set<String> keys =
                  groups.known(List.of((String[]) row.getArray("groups").getArray()));
              return new LocalUser(
                  new Person(userId, name.isEmpty() ? userId : name, keys), row.getString("hash"));
            })
        .optional();
  }

  /** A local user with the stored hash of the password. */
  record LocalUser(Person person, String hash) {}
}

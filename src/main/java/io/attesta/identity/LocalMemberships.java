package io.attesta.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  private static final String PEOPLE =
      """
      select u.id_ as id, trim(concat(u.first_, ' ', u.last_)) as name, u.pwd_ as hash,
             array(select m.group_id_ from act_id_membership m where m.user_id_ = u.id_) as groups
        from act_id_user u
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

  @Override
  public Map<String, String> names(Collection<String> ids) {
    Map<String, String> names = new TreeMap<>();
    jdbc.sql(PEOPLE + " where u.id_ = any(:ids)")
        .param("ids", ids.toArray(String[]::new))
        .query(this::user)
        .list()
        .forEach(user -> names.put(user.person().id(), user.person().name()));
    return names;
  }

  @Override
  public List<Person> search(String text, String group, int most) {
    return jdbc
        .sql(
            PEOPLE
                + """
                 where (u.id_ ilike :pattern or concat(u.first_, ' ', u.last_) ilike :pattern)
                   and u.id_ <> :nobody
                   and (cast(:group as text) is null or exists
                     (select from act_id_membership m where m.user_id_ = u.id_ and m.group_id_ = :group))
                 order by name, u.id_ limit :most""")
        .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("nobody", LocalGroups.NOBODY)
        .param("group", group)
        .param("most", most)
        .query(this::user)
        .list()
        .stream()
        .map(LocalUser::person)
        .toList();
  }

  @Override
  public List<Person> page(String group, String after, int limit) {
    return jdbc
        .sql(
            PEOPLE
                + """
                 where u.id_ > :after and u.id_ <> :nobody
                   and (cast(:group as text) is null or exists
                     (select from act_id_membership m where m.user_id_ = u.id_ and m.group_id_ = :group))
                 order by u.id_ limit :most""")
        .param("after", after)
        .param("nobody", LocalGroups.NOBODY)
        .param("group", group)
        .param("most", limit)
        .query(this::user)
        .list()
        .stream()
        .map(LocalUser::person)
        .toList();
  }

  Optional<LocalUser> read(String id) {
    return jdbc.sql(PEOPLE + " where u.id_ = :id").param("id", id).query(this::user).optional();
  }

  private LocalUser user(ResultSet row, int index) throws SQLException {
    String id = row.getString("id");
    String name = row.getString("name");
    Set<String> keys = groups.known(List.of((String[]) row.getArray("groups").getArray()));
    return new LocalUser(new Person(id, name.isEmpty() ? id : name, keys), row.getString("hash"));
  }

  /** A local user with the stored hash of the password. */
  record LocalUser(Person person, String hash) {}
}

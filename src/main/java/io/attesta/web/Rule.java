package io.attesta.web;

import io.attesta.identity.Person;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of an allow-list.
 *
 * @param methods HTTP methods it is about
 * @param path whole path below the prefix
 * @param groups who may; empty means everyone who is in some group
 */
record Rule(Set<String> methods, Pattern path, Set<String> groups) {

  /** In a pattern {@code {id}} stands for one path segment. */
  static Rule allow(String methods, String path, String... groups) {
    return new Rule(
        Set.of(methods.split("\\|")),
        Pattern.compile(path.replace("{id}", "[^/]+")),
        Set.of(groups));
  }

  boolean covers(String method, String wanted, Person person) {
    return methods.contains(method)
        && path.matcher(wanted).matches()
        && (groups.isEmpty() || groups.stream().anyMatch(person::isIn));
  }

  static boolean anyCovers(List<Rule> rules, String method, String path, Person person) {
    return rules.stream().anyMatch(rule -> rule.covers(method, path, person));
  }
}

package io.attesta.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a field with the property {@code picks} names by key.
 *
 * @param kind in the singular, for example {@code configuration-item}
 * @param many whether several are named, separated by comma, semicolon, space or line
 */
public record Picks(String kind, boolean many) {

  /** All kinds; the workspace finds things of each by name. */
  public static final Set<String> KINDS =
      Set.of(
          "service",
          "offering",
          "customer",
          "supplier",
          "group",
          "person",
          "configuration-item",
          "work-item",
          "standard-change");

  /** Empty for what is no kind, neither in the singular nor in the plural. */
  public static Optional<Picks> of(String property) {
    return KINDS.stream()
        .filter(kind -> kind.equals(property) || plural(kind).equals(property))
        .map(kind -> new Picks(kind, !kind.equals(property)))
        .findFirst();
  }

  /** The keys in a value of the field. */
  public List<String> keys(String value) {
    return many
        ? Arrays.stream(value.split("[,;\\s]+")).filter(key -> !key.isEmpty()).distinct().toList()
        : List.of(value.strip());
  }

  /** The kind and the key in words, for a message. */
  public String words(String key) {
    return kind.replace('-', ' ') + " with the key " + key;
  }

  private static String plural(String kind) {
    return kind.equals("person") ? "people" : kind + "s";
  }
}

package io.attesta.reporting;

/**
 * What is summed of facts; what they mean depends on the source.
 *
 * @param n how many
 * @param hit how many of these went well
 * @param amount what they add up to, times in seconds
 */
public record Sums(long n, long hit, long amount) {

  public static final Sums NONE = new Sums(0, 0, 0);

  public Sums plus(Sums other) {
    return new Sums(n + other.n, hit + other.hit, amount + other.amount);
  }

  public Sums minus(Sums other) {
    return new Sums(n - other.n, hit - other.hit, amount - other.amount);
  }
}

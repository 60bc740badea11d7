package io.attesta.workflow.forms;

import java.util.regex.Pattern;

/** Pattern matching that gives up: a pattern that backtracks for ever must not hold a thread. */
final class PatternMatch {

  private static final int MOST_STEPS = 2_000_000;

  private PatternMatch() {}

  /** Whether the pattern is found in the text; false also when it takes too many steps. */
  static boolean found(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new int[1])).find();
    } catch (TooManySteps | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    TooManySteps() {
      super(null, null, false, false);
    }
  }

  private record Counted(CharSequence text, int[] steps) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps[0] > MOST_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

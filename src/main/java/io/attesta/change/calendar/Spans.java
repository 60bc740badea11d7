package io.attesta.change.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Reckoning with several windows. */
final class Spans {

  private Spans() {}

  /** The same time in the order of their starts, without overlaps and touches. */
  static List<Window> merged(Collection<Window> windows) {
    List<Window> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparing(Window::start));
    List<Window> merged = new ArrayList<>();
    for (Window next : sorted) {
      Window last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || next.start().isAfter(last.end())) {
        merged.add(next);
      } else if (next.end().isAfter(last.end())) {
        merged.set(merged.size() - 1, new Window(last.start(), next.end()));
      }
    }
    return merged;
  }

  /** What of the window none of the others covers. */
  static List<Window> without(Window window, Collection<Window> others) {
    List<Window> left = new ArrayList<>();
    Instant from = window.start();
    for (Window other : merged(others)) {
      if (!other.overlaps(window)) {
        continue;
      }
      if (other.start().isAfter(from)) {
        left.add(new Window(from, other.start()));
      }
      from = other.end();
    }
    if (from.isBefore(window.end())) {
      left.add(new Window(from, window.end()));
    }
    return left;
  }

  /** The parts of the window in which the same ones of the others are going on. */
  static List<Window> pieces(Window window, Collection<Window> others) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(window.start(), window.end()));
    for (Window other : others) {
      if (other.overlaps(window)) {
        Window common = other.overlap(window);
        cuts.add(common.start());
        cuts.add(common.end());
      }
    }
    List<Window> pieces = new ArrayList<>();
    Instant from = null;
    for (Instant cut : cuts) {
      if (from != null) {
        pieces.add(new Window(from, cut));
      }
      from = cut;
    }
    return pieces;
  }
}

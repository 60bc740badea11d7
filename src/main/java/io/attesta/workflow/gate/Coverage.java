package io.attesta.workflow.gate;

import io.attesta.workflow.forms.Feel;
import io.attesta.workflow.forms.FormSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Which rows answer which inputs, asked of the FEEL engine itself: per column one sample of every
 * kind of value its cells tell apart, and null.
 */
final class Coverage {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.\"])-?\\d+(?:\\.\\d+)?(?![\\w.\"])");
  private static final Pattern UNDERSTOOD =
      Pattern.compile(
          "(?:\"[^\"]*\"|not\\(|null|true|false|-?\\d+(?:\\.\\d+)?|[<>=]+|\\.\\.|[\\[\\]()]|,|-|\\s)*");

  /** A table that tells more cases apart is better served by an empty last row. */
  private static final int MOST_CASES = 200_000;

  private final int rows;
  private final List<Map<String, BitSet>> columns = new ArrayList<>();
  private final BitSet doubtful = new BitSet();

  private Coverage(int rows) {
    this.rows = rows;
  }

  static Coverage of(DecisionTable table) {
    List<List<String>> cells = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      cells.add(rule.getInputEntries().stream().map(Coverage::text).toList());
    }
    Coverage coverage = new Coverage(cells.size());
    for (int column = 0; column < table.getInputs().size(); column++) {
      int at = column;
      coverage.add(cells.stream().map(row -> at < row.size() ? row.get(at) : "").toList());
    }
    return coverage;
  }

  private static String text(InputEntry entry) {
    return entry.getTextContent().trim();
  }

  private void add(List<String> cells) {
    List<Object> samples = samples(cells);
    Map<String, BitSet> answering = new LinkedHashMap<>();
    samples.forEach(sample -> answering.put(label(sample), new BitSet()));
    for (int row = 0; row < cells.size(); row++) {
      String cell = cells.get(row);
      boolean understood = UNDERSTOOD.matcher(cell).matches();
      Optional<Feel> test = isAny(cell) || !understood ? Optional.empty() : compiled(cell);
      if (!isAny(cell) && test.isEmpty()) {
        doubtful.set(row);
      }
      for (Object sample : samples) {
        if (isAny(cell) || test.map(t -> t.accepts(sample)).orElse(false)) {
          answering.get(label(sample)).set(row);
        }
      }
    }
    columns.add(answering);
  }

  private static String label(Object sample) {
    return sample instanceof String text ? '"' + text + '"' : String.valueOf(sample);
  }

  private static boolean isAny(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  private static Optional<Feel> compiled(String cell) {
    try {
      return Optional.of(Feel.unaryTests(cell));
    } catch (FormSyntaxException e) {
      return Optional.empty();
    }
  }

  private static List<Object> samples(List<String> cells) {
    Set<Object> samples = new LinkedHashSet<>();
    Set<BigDecimal> numbers = new HashSet<>();
    boolean logical = false;
    for (String cell : cells) {
      Matcher text = TEXT.matcher(cell);
      while (text.find()) {
        samples.add(text.group(1));
      }
      Matcher number = NUMBER.matcher(TEXT.matcher(cell).replaceAll(""));
      while (number.find()) {
        numbers.add(new BigDecimal(number.group()));
      }
      logical |= cell.contains("true") || cell.contains("false");
    }
    if (!samples.isEmpty()) {
      samples.add("anything else");
    }
    for (BigDecimal number : numbers) {
      BigDecimal near = new BigDecimal("0.0001");
      samples.addAll(List.of(number, number.subtract(near), number.add(near)));
    }
    if (logical) {
      samples.addAll(List.of(true, false));
    }
    List<Object> all = new ArrayList<>(samples);
    all.add(null);
    return all;
  }

  /** Inputs that no row answers for certain. */
  Optional<String> gap() {
    BitSet certain = new BitSet();
    certain.set(0, rows);
    certain.andNot(doubtful);
    return find(0, certain, 0, new HashMap<>());
  }

  /** Inputs that two rows answer. */
  Optional<String> overlap() {
    BitSet certain = new BitSet();
    certain.set(0, rows);
    certain.andNot(doubtful);
    return find(0, certain, 2, new HashMap<>());
  }

  /** A path through the samples that leaves no row ({@code wanted} 0) or at least two. */
  private Optional<String> find(
      int column, BitSet left, int wanted, Map<List<Object>, Optional<String>> known) {
    int count = left.cardinality();
    if (wanted > 0 && count < wanted) {
      return Optional.empty();
    }
    if (column == columns.size()) {
      return count == 0 || (wanted > 0 && count >= wanted) ? Optional.of("") : Optional.empty();
    }
    if (known.size() > MOST_CASES) {
      return wanted > 0 ? Optional.empty() : Optional.of("more cases than can be proven");
    }
    List<Object> key = List.of(column, left);
    Optional<String> before = known.get(key);
    if (before != null) {
      return before;
    }
    Optional<String> found = Optional.empty();
    for (Map.Entry<String, BitSet> sample : columns.get(column).entrySet()) {
      BitSet rest = (BitSet) left.clone();
      rest.and(sample.getValue());
      Optional<String> inner = find(column + 1, rest, wanted, known);
      if (inner.isPresent()) {
        found = inner.map(text -> text.isEmpty() ? sample.getKey() : sample.getKey() + ", " + text);
        break;
      }
    }
    known.put(key, found);
    return found;
  }
}

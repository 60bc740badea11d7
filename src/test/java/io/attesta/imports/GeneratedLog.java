package io.attesta.imports;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A seeded log in the dialect of the shipped ServiceNow mapping, dirt included. */
final class GeneratedLog {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
  private static final String HEADER =
      "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,"
          + "caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,"
          + "sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,"
          + "urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,"
          + "problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at\n";
  private static final List<String> PRIORITIES =
      List.of("1 - Critical", "2 - High", "3 - Moderate", "4 - Low");
  private static final List<String> WORK =
      List.of("Active", "Active", "Awaiting User Info", "Awaiting Vendor", "Awaiting Problem");

  private final Random random;
  private long events;
  private long rejected;

  GeneratedLog(long seed) {
    this.random = new Random(seed);
  }

  /** Events written so far. */
  long events() {
    return events;
  }

  /** Those of them that no import may take. */
  long rejected() {
    return rejected;
  }

  void write(Writer out, int cases) throws IOException {
    out.write(HEADER);
    for (int i = 0; i < cases; i++) {
      for (String line : oneCase("INC%07d".formatted(i + 1))) {
        out.write(line);
        events++;
      }
    }
  }

  private List<String> oneCase(String number) {
    List<String> lines = new ArrayList<>();
    LocalDateTime opened = LocalDateTime.of(2020, 1, 1, 8, 0).plusMinutes(random.nextInt(500_000));
    String priority = PRIORITIES.get(random.nextInt(4));
    List<String> states = new ArrayList<>(List.of("New"));
    int middle = random.nextInt(6);
    for (int i = 0; i < middle; i++) {
      states.add(random.nextInt(200) == 0 ? "-100" : WORK.get(random.nextInt(WORK.size())));
    }
    states.add("Resolved");
    if (random.nextInt(40) != 0) {
      states.add("Closed");
    }
    LocalDateTime resolved = opened.plusMinutes(60L * (states.size() - 1) + 30);
    for (int i = 0; i < states.size(); i++) {
      String time = TIME.format(opened.plusMinutes(60L * i + 5));
      lines.add(line(number, states.get(i), i, time, priority, opened, resolved));
    }
    dirty(number, lines);
    return lines;
  }

  private void dirty(String number, List<String> lines) {
    switch (random.nextInt(100)) {
      case 0 -> lines.add(lines.get(1));
      case 1 -> lines.add(number + ",New\n");
      case 2 ->
          lines.add(lines.get(0).replaceFirst("\\d+/\\d+/2\\d+ \\d\\d:\\d\\d,Phone", "soon,Phone"));
      case 3 -> {
        lines.add(0, lines.remove(lines.size() - 1));
        return;
      }
      default -> {
        return;
      }
    }
    rejected++;
  }

  private String line(
      String number,
      String state,
      int count,
      String time,
      String priority,
      LocalDateTime opened,
      LocalDateTime resolved) {
    boolean over = state.equals("Closed") || state.equals("Resolved");
    return String.join(
            ",",
            number,
            state,
            "" + !state.equals("Closed"),
            "" + count / 2,
            "0",
            "" + count,
            "" + (count < 6),
            "Caller " + random.nextInt(500),
            "Opened by " + random.nextInt(20),
            TIME.format(opened),
            "?",
            "?",
            "Updated by " + random.nextInt(50),
            time,
            "Phone",
            "Location " + random.nextInt(30),
            "Category " + random.nextInt(20),
            "Subcategory " + random.nextInt(40),
            random.nextInt(3) == 0 ? "?" : "Symptom " + random.nextInt(90),
            "?",
            "2 - Medium",
            "2 - Medium",
            priority,
            random.nextInt(8) == 0 ? "?" : "Group " + count / 2,
            "Resolver " + random.nextInt(40),
            "false",
            "false",
            "Do Not Notify",
            "?",
            "?",
            "?",
            "?",
            "code 6",
            "?",
            over ? TIME.format(resolved.minusMinutes(state.equals("Closed") ? 60 : 0)) : "?",
            state.equals("Closed") ? time : "?")
        + "\n";
  }
}

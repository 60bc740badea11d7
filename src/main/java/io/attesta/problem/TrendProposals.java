package io.attesta.problem;

import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the proposals that problem managers look at. */
@Component
class TrendProposals {

  private static final String MESSAGE = "TrendFound";
  private static final int NAMED = 100;

  private final TrendTable table;
  private final WorkItems items;
  private final Notifications notifications;
  private final Now now;

  TrendProposals(TrendTable table, WorkItems items, Notifications notifications, Now now) {
    this.table = table;
    this.items = items;
    this.notifications = notifications;
    this.now = now;
  }

  /**
   * Opens a proposal.
   *
   * @param quietSince a trend that was proposed after this moment is not proposed again
   * @return its number; empty when it was proposed before, or when no process looks at proposals
   */
  @Transactional
  Optional<String> propose(Trend trend, String reason, Duration window, Instant quietSince) {
    if (!table.claim(trend, quietSince, now.get())) {
      return Optional.empty();
    }
    Optional<String> number = items.openByMessage(MESSAGE, values(trend, reason, window));
    number.ifPresent(
        proposal -> {
          table.proposed(trend, proposal);
          notifications.tellGroup("problem-managers", proposal, "trend", title(trend, window));
        });
    return number;
  }

  private static Map<String, Object> values(Trend trend, String reason, Duration window) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(trend, window));
    values.put("trendKind", trend.kind());
    values.put("trendReason", reason + " (" + trend.before() + " in the same time before)");
    values.put("service", trend.service());
    values.put("category", trend.category());
    values.put("configurationItems", trend.configurationItem());
    values.put(
        "trendIncidents",
        String.join(", ", trend.incidents().subList(0, Math.min(NAMED, trend.incidents().size()))));
    values.values().removeIf(value -> value == null);
    return values;
  }

  private static String title(Trend trend, Duration window) {
    String title =
        trend.incidents().size() + " incidents in " + window.toDays() + " days: " + trend.key();
    return title.length() > 200 ? title.substring(0, 200) : title;
  }
}

package io.attesta.reporting.board;

import io.attesta.identity.CurrentPerson;
import io.attesta.reporting.ReportingAccess;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What dashboards show, over REST. */
@RestController
@Tag(name = "Reporting")
class DashboardFiguresRest {

  /**
   * Figures of all widgets.
   *
   * @param practices whose facts count, as the caller reads no others; null for all
   */
  record DashboardFigures(Instant at, Set<String> practices, List<WidgetFigures> items) {}

  record DashboardPreviewBody(
      @NotNull @Size(max = DashboardBody.MOST_WIDGETS) List<@Valid @NotNull Widget> widgets) {}

  private final DashboardTable table;
  private final DashboardCheck check;
  private final BoardFigures figures;
  private final ReportingAccess access;
  private final CurrentPerson current;
  private final Now now;

  DashboardFiguresRest(
      DashboardTable table,
      DashboardCheck check,
      BoardFigures figures,
      ReportingAccess access,
      CurrentPerson current,
      Now now) {
    this.table = table;
    this.check = check;
    this.figures = figures;
    this.access = access;
    this.current = current;
    this.now = now;
  }

  /** Limited to the practices that the caller reads, whoever made the dashboard. */
  @GetMapping("/api/v1/dashboards/{id}/figures")
  @Operation(summary = "What all widgets of a dashboard show now")
  DashboardFigures figures(@PathVariable long id) {
    Set<String> seen = access.requireReader();
    Dashboard board =
        table
            .find(id)
            .filter(one -> one.isSeenBy(current.get()))
            .orElseThrow(() -> Refusal.notFound("The dashboard"));
    return new DashboardFigures(now.get(), seen, figures.of(board.widgets(), seen));
  }

  /** Nothing is kept. */
  @PostMapping("/api/v1/dashboards/figures")
  @Operation(summary = "What widgets would show now, before they are saved")
  DashboardFigures preview(@Valid @RequestBody DashboardPreviewBody body) {
    Set<String> seen = access.requireReader();
    check.refuse(new DashboardBody("preview", null, null, body.widgets()));
    return new DashboardFigures(now.get(), seen, figures.of(body.widgets(), seen));
  }
}

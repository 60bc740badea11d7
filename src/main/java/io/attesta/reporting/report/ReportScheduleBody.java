package io.attesta.reporting.report;

import io.attesta.reporting.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A schedule as people write it. */
record ReportScheduleBody(
    @NotBlank @Size(max = 200) String name,
    @NotNull ReportScope.Kind scope,
    @Size(max = 100) String scopeKey,
    @NotNull Period period,
    @Min(1) @Max(28) int day,
    @NotEmpty @Size(max = 50) List<@Valid @NotNull RecipientBody> recipients,
    @NotEmpty @Size(max = 3) List<@NotNull ReportFormat> formats,
    @NotNull @Pattern(regexp = "en|de") String language,
    boolean active) {

  /** Who is to get it. */
  record RecipientBody(
      @NotNull ReportSchedule.ReportRecipient.Kind kind, @NotBlank @Size(max = 320) String of) {}

  ReportSchedule of(String key) {
    return new ReportSchedule(
        key,
        1,
        name.strip(),
        scope,
        scopeKey,
        period,
        day,
        recipients.stream()
            .map(one -> new ReportSchedule.ReportRecipient(one.kind(), one.of().strip()))
            .distinct()
            .toList(),
        formats.stream().distinct().toList(),
        language,
        active,
        null);
  }
}

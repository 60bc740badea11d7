package io.attesta.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A contract as people write it.
 *
 * @param warningPercent null for 80
 */
record ContractBody(
    @NotBlank @Size(max = 100) String supplier,
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 4000) String scope,
    @Size(max = 200) List<@NotBlank @Size(max = 100) String> services,
    @Size(max = 4000) String responsibilities,
    @NotBlank @Size(max = 100) String calendar,
    @Valid @Size(max = 50) List<@NotNull TargetBody> targets,
    @Min(1) @Max(100) Integer warningPercent,
    @NotNull LocalDate startsOn,
    LocalDate expiresOn,
    @NotNull @Min(0) @Max(3660) Integer noticeDays,
    @NotBlank @Size(max = 200) String owner) {

  record TargetBody(
      @NotBlank @Size(max = 100) String practice,
      @Size(max = 20) String priority,
      @NotNull @Min(1) @Max(1_000_000) Integer minutes) {}

  SupplierContract of(String key, int version) {
    return new SupplierContract(
        key,
        supplier,
        name,
        scope,
        Objects.requireNonNullElse(services, List.of()),
        responsibilities,
        calendar,
        targets == null
            ? List.of()
            : targets.stream()
                .map(t -> new SupplierContract.Target(t.practice(), t.priority(), t.minutes()))
                .toList(),
        Objects.requireNonNullElse(warningPercent, 80),
        startsOn,
        expiresOn,
        noticeDays,
        owner,
        version);
  }
}

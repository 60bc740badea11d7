package io.attesta.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** An offering as people write it; what may be left out has the value that asks least. */
record OfferingBody(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) String description,
    @NotBlank @Size(max = 100) String service,
    @Size(max = 100) String form,
    @Size(max = 50) List<@NotBlank @Size(max = 100) String> groups,
    @Size(max = 50) List<@NotBlank @Size(max = 100) String> customers,
    @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal cost,
    @NotNull Offering.Risk risk,
    Boolean needsApproval,
    @Valid @NotEmpty @Size(max = 20) List<@NotNull StepBody> steps,
    Boolean active) {

  record StepBody(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 100) String group,
      @Size(max = 4000) String instructions,
      @Size(max = 20) String duration,
      Boolean automated,
      Boolean needsChange) {

    FulfilmentStep step() {
      return new FulfilmentStep(
          name,
          group,
          instructions,
          duration,
          Boolean.TRUE.equals(automated),
          Boolean.TRUE.equals(needsChange));
    }
  }

  Offering of(String key, int version) {
    return new Offering(
        key,
        name,
        description,
        service,
        form,
        Objects.requireNonNullElse(groups, List.of()),
        Objects.requireNonNullElse(customers, List.of()),
        Objects.requireNonNullElse(cost, BigDecimal.ZERO),
        risk,
        Boolean.TRUE.equals(needsApproval),
        steps.stream().map(StepBody::step).toList(),
        !Boolean.FALSE.equals(active),
        version);
  }
}

package io.attesta.cmdb;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is around a configuration item, for pictures. */
@RestController
@RequestMapping("/api/v1/configuration-items/{key}/neighbourhood")
@Tag(name = "Configuration")
class NeighbourhoodRest {

  private static final int FARTHEST = 3;
  private static final int MOST = 500;

  private final NeighbourhoodReads reads;
  private final ConfigurationAccess access;

  NeighbourhoodRest(NeighbourhoodReads reads, ConfigurationAccess access) {
    this.reads = reads;
    this.access = access;
  }

  @GetMapping
  @Operation(
      summary = "Items around a configuration item and their relations, now or at a moment",
      description = "depth 1 to 3, limit 1 to 500 items; truncated says that there are more.")
  Neighbourhood read(
      @PathVariable String key,
      @RequestParam(defaultValue = "1") int depth,
      @RequestParam(defaultValue = "BOTH") Neighbourhood.Direction direction,
      @RequestParam(defaultValue = "500") int limit,
      @RequestParam(required = false) Instant asOf) {
    access.requireReader();
    List<FieldError> errors = new ArrayList<>();
    if (depth < 1 || depth > FARTHEST) {
      errors.add(new FieldError("depth", "out-of-range", "Between 1 and " + FARTHEST));
    }
    if (limit < 1 || limit > MOST) {
      errors.add(new FieldError("limit", "out-of-range", "Between 1 and " + MOST));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return reads.around(key, asOf, direction, depth, limit);
  }
}

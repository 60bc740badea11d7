package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well the configuration is recorded, by class. */
@RestController
@RequestMapping("/api/v1/configuration-health")
@Tag(name = "Configuration")
class HealthRest {

  private final HealthRows rows;
  private final ClassRegister register;
  private final EstateAccess access;

  HealthRest(HealthRows rows, ClassRegister register, EstateAccess access) {
    this.rows = rows;
    this.register = register;
    this.access = access;
  }

  @GetMapping
  @Transactional(readOnly = true)
  @Operation(summary = "Count orphans, stale and duplicate items and other findings by class")
  public List<ClassHealth> health() {
    access.requireReader();
    ClassModel model = register.current();
    Map<HealthFinding, Map<String, Long>> found = new EnumMap<>(HealthFinding.class);
    for (HealthFinding finding : HealthFinding.values()) {
      found.put(finding, rows.count(finding, model));
    }
    Map<String, Long> items = rows.count(model);
    return model.all().stream()
        .map(EffectiveClass::own)
        .map(
            one ->
                ClassHealth.of(
                    one,
                    items.getOrDefault(one.key(), 0L),
                    finding -> found.get(finding).getOrDefault(one.key(), 0L)))
        .toList();
  }

  @GetMapping("/{ciClass}/{finding}")
  @Operation(
      summary = "List the items of a class with a finding",
      description = "orphans, stale, duplicates, missing-attributes or proposed-relations")
  KeyPage<ConfigurationItem> items(
      @PathVariable String ciClass,
      @PathVariable String finding,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    ClassModel model = register.current();
    if (model.find(ciClass).isEmpty()) {
      throw Refusal.notFound("The class");
    }
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        rows.after(finding(finding), ciClass, model, KeyPage.after(cursor), size + 1),
        size,
        ConfigurationItem::key);
  }

  private static HealthFinding finding(String name) {
    for (HealthFinding finding : HealthFinding.values()) {
      if (finding.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return finding;
      }
    }
    throw Refusal.notFound("The finding");
  }
}

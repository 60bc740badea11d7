package io.attesta.servicelevel;

import io.attesta.party.Supplier;
import io.attesta.party.Suppliers;
import io.attesta.work.DetailRule;
import org.springframework.stereotype.Component;

/**
 * A form field that names a supplier keeps the key of the one that is recorded, by whichever of key
 * and name it was entered; whoever is not recorded is kept as written.
 */
@Component
class SupplierField implements DetailRule {

  private final Suppliers suppliers;

  SupplierField(Suppliers suppliers) {
    this.suppliers = suppliers;
  }

  @Override
  public String property() {
    return "party";
  }

  @Override
  public Object kept(String key, String meaning, Object before, Object entered) {
    return suppliers.named(entered.toString()).map(Supplier::key).orElse(entered.toString());
  }
}

package io.attesta.party;

import io.attesta.integration.Notifications;
import io.attesta.shared.Now;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of a contract in time that it ends, once for each end that is agreed. */
@Component
class ContractExpiry {

  private final ContractTable contracts;
  private final Notifications notifications;
  private final Now now;

  ContractExpiry(ContractTable contracts, Notifications notifications, Now now) {
    this.contracts = contracts;
    this.notifications = notifications;
    this.now = now;
  }

  /** Number of owners told. */
  @Transactional
  public int tell() {
    LocalDate today = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
    var expiring = contracts.claimExpiring(today);
    for (SupplierContract contract : expiring) {
      String text =
          "The contract "
              + contract.name()
              + " with "
              + contract.supplier()
              + " ends on "
              + contract.expiresOn();
      notifications.tell(contract.owner(), null, "contract-expiry", text);
    }
    return expiring.size();
  }

  /** Looks every hour; no earlier than a contract's day of notice is anything to be told. */
  @Component
  @ConditionalOnProperty(name = "attesta.parties.expiry.enabled", matchIfMissing = true)
  static class Schedule {

    private final ContractExpiry expiry;

    Schedule(ContractExpiry expiry) {
      this.expiry = expiry;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void tell() {
      expiry.tell();
    }
  }
}

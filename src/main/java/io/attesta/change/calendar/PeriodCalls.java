package io.attesta.change.calendar;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What REST does alike with periods of every kind. */
final class PeriodCalls<T extends KeptPeriod> {

  private final String what;
  private final PeriodStore<T> store;

  /**
   * Calls for one kind.
   *
   * @param what how one of them is called in a sentence, for example "The freeze"
   */
  PeriodCalls(String what, PeriodStore<T> store) {
    this.what = what;
    this.store = store;
  }

  KeyPage<T> list(int limit, String cursor) {
    int size = KeyPage.limit(limit);
    return KeyPage.of(store.after(KeyPage.after(cursor), size + 1), size, KeptPeriod::key);
  }

  ResponseEntity<T> read(String key) {
    return answer(HttpStatus.OK, existing(key));
  }

  /**
   * The version that an edit makes: 1 of a new one, else the one after that which {@code If-Match}
   * names.
   */
  int nextVersion(String key, String ifMatch) {
    int version = store.find(key).map(KeptPeriod::version).orElse(0);
    if (version > 0 || ifMatch != null) {
      Versions.requireMatch(ifMatch, version);
    }
    return version + 1;
  }

  /** The one in force when it has the version that {@code If-Match} names. */
  T matching(String key, String ifMatch) {
    T period = existing(key);
    Versions.requireMatch(ifMatch, period.version());
    return period;
  }

  ResponseEntity<T> saved(T period, String person) {
    if (!store.save(period, person)) {
      throw Versions.outrun();
    }
    return answer(period.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK, period);
  }

  private T existing(String key) {
    return store.find(key).orElseThrow(() -> Refusal.notFound(what));
  }

  private ResponseEntity<T> answer(HttpStatus status, T period) {
    return ResponseEntity.status(status).eTag(Versions.tag(period.version())).body(period);
  }
}

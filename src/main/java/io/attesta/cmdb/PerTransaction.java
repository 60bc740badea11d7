package io.attesta.cmdb;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers answers until the transaction ends; outside one it remembers nothing. */
final class PerTransaction<K, V> {

  V get(K key, Function<K, V> answer) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return answer.apply(key);
    }
    Map<K, V> known = known();
    V value = known.get(key);
    if (value == null) {
      value = answer.apply(key);
      known.put(key, value);
    }
    return value;
  }

  private Map<K, V> known() {
    @SuppressWarnings("unchecked")
    Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new HashMap<>();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new Forgetting());
    }
    return known;
  }

  private final class Forgetting implements TransactionSynchronization {
    private Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResource(PerTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PerTransaction.this, suspended);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }
  }
}

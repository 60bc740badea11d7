package io.attesta.identity;

import io.attesta.shared.FaultTranslator;
import io.attesta.shared.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** What the engine's exceptions mean to a caller; none of their texts gets out. */
@Component
class EngineFaults implements FaultTranslator {

  @Override
  public Optional<Refusal> translate(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
      if (cause instanceof AuthorizationException) {
        // To one who may not see it, it does not exist.
        return Optional.of(Refusal.notFound("This"));
      }
      if (cause instanceof OptimisticLockingException) {
        return Optional.of(
            Refusal.conflict(
                "concurrent-change", "Someone else changed it at the same time; try again"));
      }
      if (cause instanceof MismatchingMessageCorrelationException) {
        return Optional.of(
            Refusal.conflict("not-waiting", "The process does not wait for this message"));
      }
      if (cause instanceof NullValueException || cause instanceof NotFoundException) {
        return Optional.of(Refusal.notFound("This"));
      }
      if (cause instanceof BadUserRequestException) {
        return Optional.of(
            Refusal.invalid("engine-refused", "The process engine refuses this request"));
      }
    }
    return Optional.empty();
  }
}

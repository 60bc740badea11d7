package io.attesta.identity;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes local passwords with PBKDF2. Not bcrypt: the engine appends its own salt to the password,
 * and bcrypt would cut long ones off.
 */
@Component
class SlowHash implements PasswordEncryptor {

  private static final int SALT_BYTES = 16;
  private static final int ITERATIONS = 210_000;

  private final Pbkdf2PasswordEncoder encoder =
      new Pbkdf2PasswordEncoder(
          "", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);

  @Override
  public String encrypt(String password) {
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(password, encrypted);
  }

  /** Stored with each hash; a change of the figures above needs a new name. */
  @Override
  public String hashAlgorithmName() {
    return "pbkdf2-sha512-210k";
  }
}

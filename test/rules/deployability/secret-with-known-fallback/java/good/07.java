package com.example;

import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("hooks")
public record Example(String signingSecret, String jwtSecret, String secretName) {
  public Example {
    if (signingSecret == null || signingSecret.isBlank()) {
      throw new IllegalStateException("hooks.signing-secret is not set");
    }
    if (jwtSecret == null) {
      jwtSecret = UUID.randomUUID().toString();
    }
    if (secretName == null) {
      secretName = "orders/signing";
    }
  }
}

package com.example;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("hooks")
public record Example(String signingSecret, int retries) {
  public Example {
    if (signingSecret == null || signingSecret.isBlank()) {
      signingSecret = "let-me-in"; // <- finding
    }
  }
}

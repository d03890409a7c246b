package com.example;

class Policies {
  RetryPolicy<Object> policy() {
    return new RetryPolicy<>().withDelay(Duration.ofSeconds(1))
        .setMaxRetries(3); // <- finding
  }
}

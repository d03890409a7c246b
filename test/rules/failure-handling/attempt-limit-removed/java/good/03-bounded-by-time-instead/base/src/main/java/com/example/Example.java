package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().maxAttempts(4).fixedBackoff(500).build();
  }
}

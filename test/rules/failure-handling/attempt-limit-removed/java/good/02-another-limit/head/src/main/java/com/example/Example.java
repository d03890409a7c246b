package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().maxAttempts(2).fixedBackoff(500).build();
  }
}

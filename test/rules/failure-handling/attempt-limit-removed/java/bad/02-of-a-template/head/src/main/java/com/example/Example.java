package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder()
        .fixedBackoff(500)
        .build();
  }
}

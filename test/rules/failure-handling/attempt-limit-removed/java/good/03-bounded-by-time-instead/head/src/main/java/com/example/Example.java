package com.example;

class Retries {
  RetryTemplate template() {
    return RetryTemplate.builder().withinMillis(4000).fixedBackoff(500).build();
  }
}

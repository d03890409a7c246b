package com.example;

class Retries {
  Rate rate(String day) {
    RetryTemplate template = RetryTemplate.builder().maxAttempts(4).build();
    return template.execute(context -> bank.rate(day));
  }
}

package com.example;

import org.springframework.util.backoff.FixedBackOff;

@Configuration
public class Example {
  DefaultErrorHandler handler() {
    return new DefaultErrorHandler(new FixedBackOff(1000L, FixedBackOff.UNLIMITED_ATTEMPTS)); // <- finding
  }
}

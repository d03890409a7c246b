package com.example.till;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

@Service
public class TerminalCalls {
  private static final Logger log = LoggerFactory.getLogger(TerminalCalls.class);
  private final RestClient acquirer;
  private final Counter errors;

  TerminalCalls(RestClient acquirer, MeterRegistry registry) {
    this.acquirer = acquirer;
    this.errors = registry.counter("acquirer.errors");
  }

  public Optional<String> terminal(String id) {
    try {
      return Optional.ofNullable(acquirer.get().uri("/terminals/{id}", id).retrieve().body(String.class));
    } catch (RestClientException e) {
      errors.increment();
      log.warn("terminal {} unknown", id, e);
      return Optional.empty();
    }
  }

  public Optional<String> payment(String id) {
    try {
      return Optional.ofNullable(acquirer.get().uri("/payments/{id}", id).retrieve().body(String.class));
    } catch (RestClientException e) { // <- finding
      log.warn("payment {} unknown", id, e);
      return Optional.empty();
    }
  }
}

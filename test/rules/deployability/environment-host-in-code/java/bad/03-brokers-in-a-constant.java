package com.acme.audit;

import java.util.Map;

class AuditConfig {
  private static final String BROKERS = "kafka-1.eu.acme.internal:9092,kafka-2.eu.acme.internal:9092"; // <- finding

  Map<String, Object> props() {
    return Map.of("bootstrap.servers", BROKERS);
  }
}

package com.acme.audit;

import org.springframework.beans.factory.annotation.Value;

class AuditConfig {
  @Value("${audit.brokers}")
  private String brokers;

  boolean isOld() {
    return brokers.contains("kafka-1.eu.acme.internal:9092") || "10.1.2.3:9092".equals(brokers);
  }
}

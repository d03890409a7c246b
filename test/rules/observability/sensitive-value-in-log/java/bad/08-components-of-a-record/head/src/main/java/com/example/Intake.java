package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  record Patient(String id, String phone) {}

  void received(Patient patient) {
    log.info("patient {} {}", patient.id(), patient.phone()); // <- finding
  }
}

package com.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  record Patient(String id, String phone, String emailProvider, String nextPageToken) {}

  void received(Patient patient, Mailer mailer) {
    log.info("patient {} by {}", patient.id(), patient.emailProvider());
    log.info("has phone: {}", patient.phone() != null);
    log.info("page {}", patient.nextPageToken());
    log.info("sent {}", mailer.email(patient));
  }
}

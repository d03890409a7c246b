package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *") // <- finding
  public void remind() {
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}

package com.example;

import org.springframework.mail.javamail.JavaMailSender;

@Service
public class Example {
  private final JavaMailSender mail;
  @Scheduled(cron = "0 0 8 * * *")
  public void remind() {
    if (!leader.isLeader()) return;
    mail.send(reminder());
  }
  private Message reminder() { return null; }
}

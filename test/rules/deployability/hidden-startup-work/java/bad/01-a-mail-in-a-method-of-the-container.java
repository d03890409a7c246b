package com.example;

import jakarta.annotation.PostConstruct;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

@Service
public class DraftCleaner {
  private final DraftRepository drafts;
  private final JavaMailSender mail;

  DraftCleaner(DraftRepository drafts, JavaMailSender mail) {
    this.drafts = drafts;
    this.mail = mail;
  }

  @PostConstruct
  void clean() {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setText(drafts.deleteOld() + " drafts deleted");
    mail.send(message); // <- finding
  }
}

package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.mail.javamail.JavaMailSender;

@Transactional
@Service
public class Example {
  private final JavaMailSender mail;
  public void place(Order order) {
    orders.save(order);
    mail.send(confirmationOf(order)); // <- finding
  }
  private Message confirmationOf(Order order) { return null; }
}

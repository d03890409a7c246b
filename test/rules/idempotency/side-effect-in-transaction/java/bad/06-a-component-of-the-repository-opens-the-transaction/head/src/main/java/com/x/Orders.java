package com.x;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Tx tx;
  private final JdbcTemplate jdbc;
  private final MailSender mail;

  Orders(Tx tx, JdbcTemplate jdbc, MailSender mail) {
    this.tx = tx;
    this.jdbc = jdbc;
    this.mail = mail;
  }

  @PostMapping("/orders")
  String order(@RequestBody Order order) {
    return tx.call(() -> {
      jdbc.update("INSERT INTO orders (id) VALUES (?)", order.id());
      notify(order.email()); // <- finding
      return order.id();
    });
  }

  @PostMapping("/refunds")
  void refund(@RequestBody Order order) {
    tx.run(() -> {
      jdbc.update("INSERT INTO refunds (id) VALUES (?)", order.id());
      mail.send(new SimpleMailMessage()); // <- finding
    });
  }

  private void notify(String to) {
    mail.send(new SimpleMailMessage());
  }
}

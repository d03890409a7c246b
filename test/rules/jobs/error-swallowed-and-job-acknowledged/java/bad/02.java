package com.example;


@Service
public class Example {
  @RabbitListener(queues = "mail")
  public void on(Mail mail) {
    try {
      sender.deliver(mail);
    } catch (RuntimeException e) { // <- finding
      log.warn("mail to {} failed: {}", mail.getId(), e.getMessage());
    }
  }
}

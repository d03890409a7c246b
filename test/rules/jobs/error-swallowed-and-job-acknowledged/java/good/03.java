package com.example;


@Service
public class Example {
  @RabbitListener(queues = "mail")
  public void on(Mail mail, Channel channel, @Header(AmqpHeaders.DELIVERY_TAG) long tag) throws IOException {
    try {
      sender.deliver(mail);
    } catch (Exception e) {
      log.warn("mail failed", e);
    }
  }
}

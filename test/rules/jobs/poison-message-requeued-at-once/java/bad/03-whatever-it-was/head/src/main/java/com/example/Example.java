package com.example;

class Mails {
  @RabbitListener(queues = "mails", ackMode = "MANUAL")
  void on(Mail mail, Channel channel, long tag) throws IOException {
    try {
      sender.send(mail);
    } catch (MessagingException e) {
      channel.basicNack(tag, false, true); // <- finding
      return;
    }
    channel.basicAck(tag, false);
  }
}

package com.example;

class Orders {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws IOException {
    long tag = message.getMessageProperties().getDeliveryTag();
    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (RuntimeException e) {
      log.error("failed", e);
      channel.basicReject(tag, true); // <- finding
    }
  }
}

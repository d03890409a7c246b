package com.example;

class Orders {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws IOException {
    long tag = message.getMessageProperties().getDeliveryTag();
    boolean again = !message.getMessageProperties().getRedelivered();
    try {
      store.save(message.getBody());
      channel.basicAck(tag, false);
    } catch (Exception e) {
      channel.basicReject(tag, true);
    }
  }
}

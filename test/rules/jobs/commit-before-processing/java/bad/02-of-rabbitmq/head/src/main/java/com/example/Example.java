package com.example;

class Orders {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws IOException {
    long tag = message.getMessageProperties().getDeliveryTag();
    channel.basicAck(tag, false); // <- finding
    invoices.issue(mapper.readValue(message.getBody(), Order.class));
  }
}

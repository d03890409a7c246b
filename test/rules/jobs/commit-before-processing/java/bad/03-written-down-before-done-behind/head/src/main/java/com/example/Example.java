package com.example;

class Events {
  @KafkaListener(topics = "events")
  void on(ConsumerRecord<String, String> record, Acknowledgment ack) {
    log.info("got {}", record.key());
    Event event = parse(record.value());
    ack.acknowledge(); // <- finding
    handler.handle(event);
  }
}

import type { Examples } from '#model/rule'

export const commitBeforeProcessingJava: Examples = {
  bad: [
    {
      title: 'of Kafka',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    ack.acknowledge(); // <- finding
    store.save(order);
  }
}
`,
      },
    },
    {
      title: 'of RabbitMQ',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @RabbitListener(queues = "orders", ackMode = "MANUAL")
  void on(Message message, Channel channel) throws IOException {
    long tag = message.getMessageProperties().getDeliveryTag();
    channel.basicAck(tag, false); // <- finding
    invoices.issue(mapper.readValue(message.getBody(), Order.class));
  }
}
`,
      },
    },
    {
      title: 'written down before, done behind',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Events {
  @KafkaListener(topics = "events")
  void on(ConsumerRecord<String, String> record, Acknowledgment ack) {
    log.info("got {}", record.key());
    Event event = parse(record.value());
    ack.acknowledge(); // <- finding
    handler.handle(event);
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'the work comes first',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    store.save(order);
    ack.acknowledge();
  }
}
`,
      },
    },
    {
      title: 'a branch of its own',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    if (order.isTest()) {
      ack.acknowledge();
      return;
    }
    store.save(order);
    ack.acknowledge();
  }
}
`,
      },
    },
    {
      title: 'nothing but a log behind it',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Orders {
  @KafkaListener(topics = "orders")
  void on(Order order, Acknowledgment ack) {
    store.save(order);
    ack.acknowledge();
    log.info("saved {}", order.getId());
  }
}
`,
      },
    },
  ],
}

import type { Examples } from '#model/rule'

/** Listeners of Kafka, RabbitMQ and SQS. */

export const errorSwallowedAndJobAcknowledgedJava: Examples = {
  bad: [
    `package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    try {
      orders.save(order);
      stock.reserve(order);
    } catch (Exception e) { // <- finding
      log.error("order failed", e);
    }
  }
}
`,
    `package com.example;


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
`,
    `package com.example;


@Service
public class Example {
  @SqsListener("exports")
  public void on(String message) {
    try {
      Export export = mapper.readValue(message, Export.class);
      exporter.write(export);
    } catch (Exception e) { // <- finding
      e.printStackTrace();
    }
  }
}
`,
  ],
  good: [
    `package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) {
      log.error("order failed", e);
      throw e;
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) {
      log.error("order failed", e);
      deadLetters.store(order);
    }
  }
}
`,
    `package com.example;


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
`,
    `package com.example;


@Service
public class Example {
  public void on(Order order) {
    try {
      orders.save(order);
    } catch (Exception e) {
      log.error("order failed", e);
    }
  }
}
`,
    `package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(List<Order> batch) {
    for (Order order : batch) {
      try {
        orders.save(order);
      } catch (DuplicateKeyException e) {
        log.info("known already");
      }
    }
  }
}
`,
  ],
}

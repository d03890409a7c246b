import type { Examples } from '#model/rule'

/** What leaves before the commit. */

export const sideEffectInTransactionJava: Examples = {
  bad: [
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Transactional
  public void place(Order order) {
    orders.save(order);
    kafka.send("orders", order.id()); // <- finding
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.mail.javamail.JavaMailSender;

@Transactional
@Service
public class Example {
  private final JavaMailSender mail;
  public void place(Order order) {
    orders.save(order);
    mail.send(confirmationOf(order)); // <- finding
  }
  private Message confirmationOf(Order order) { return null; }
}
`,
    `package com.example;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final TransactionTemplate transaction;
  private final RestTemplate http;
  public void place(Order order) {
    transaction.execute(status -> {
      orders.save(order);
      return http.postForObject("https://stock.example.com/reserve", order, String.class); // <- finding
    });
  }
}
`,
    {
      title: 'through another class',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

import org.springframework.transaction.annotation.Transactional;

@Service
public class Example {
  private final Notifier notifier;
  @Transactional
  public void place(Order order) {
    orders.save(order);
    notifier.placed(order); // <- finding
  }
}
`,
        'src/main/java/com/example/Notifier.java': `package com.example;

import org.springframework.amqp.rabbit.core.RabbitTemplate;

public class Notifier {
  private final RabbitTemplate rabbit;
  public void placed(Order order) {
    rabbit.convertAndSend("orders", order);
  }
}
`,
      },
    },
  ],
  good: [
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @TransactionalEventListener
  public void placed(OrderPlaced event) {
    kafka.send("orders", event.id());
  }
  @Transactional
  public void place(Order order) {
    orders.save(order);
    publisher.publishEvent(new OrderPlaced(order.id()));
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  public void place(Order order) {
    store.save(order);
    kafka.send("orders", order.id());
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestTemplate;

@Service
public class Example {
  private final RestTemplate http;
  @Transactional
  public void price(Order order) {
    order.setRate(http.getForObject("https://rates.example.com", Rate.class));
    orders.save(order);
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Transactional
  public void place(Order order) {
    orders.save(order);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        kafka.send("orders", order.id());
      }
    });
  }
}
`,
    `package com.example;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.kafka.core.KafkaTemplate;

@Service
public class Example {
  private final KafkaTemplate<String, String> kafka;
  @Transactional(readOnly = true)
  public void announce(long id) {
    kafka.send("orders", orders.find(id).name());
  }
}
`,
  ],
}

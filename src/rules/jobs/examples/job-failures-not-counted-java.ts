import type { Examples } from '#model/rule'

const listener = (annotation: string): string => `package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  ${annotation}
  public void ship(String order) {
    parcels.send(order);
  }
}
`
const meters = (line: string): string => `package shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
public class Meters {
  Meters(MeterRegistry registry) {
    ${line}
  }
}
`
const shipping = 'src/main/java/shop/Shipping.java'
const path = 'src/main/java/shop/Meters.java'
const pom = (...artifacts: readonly string[]): string =>
  `<project><artifactId>shop</artifactId><dependencies>${artifacts.map((name) => `<dependency><groupId>org.springframework</groupId><artifactId>${name}</artifactId></dependency>`).join('')}</dependencies></project>\n`

export const jobFailuresNotCountedJava: Examples = {
  bad: [
    {
      title: 'requests alone are counted',
      files: {
        [path]: meters('registry.counter("http_requests");'),
        [shipping]: listener('@RabbitListener(queues = "orders") // <- finding'),
      },
    },
    {
      title: 'a gauge tells how many there are',
      files: {
        [path]: meters('registry.gauge("jobs_open", this, Meters::open);'),
        [shipping]: listener('@SqsListener("orders") // <- finding'),
      },
    },
    {
      title: 'Kafka without what measures it by itself',
      files: {
        'pom.xml': pom('spring-boot-starter-web', 'spring-kafka', 'micrometer-core'),
        [path]: meters('registry.counter("http_requests");'),
        [shipping]: listener('@KafkaListener(topics = "orders") // <- finding'),
      },
    },
  ],
  good: [
    {
      title: 'failed jobs are counted',
      files: {
        [path]: meters('registry.counter("jobs_failed", "queue", "orders");'),
        [shipping]: listener('@RabbitListener(queues = "orders")'),
      },
    },
    {
      title: 'by their result',
      files: {
        [path]: meters('Counter.builder("orders_processed").tag("result", "ok").register(registry);'),
        [shipping]: listener('@RabbitListener(queues = "orders")'),
      },
    },
    { title: 'no metrics at all', files: { [shipping]: listener('@RabbitListener(queues = "orders")') } },
    {
      title: 'the listener is measured by itself',
      files: {
        'pom.xml': pom('spring-boot-starter-web', 'spring-boot-starter-actuator', 'spring-boot-starter-amqp'),
        [path]: meters('registry.counter("http_requests");'),
        [shipping]: listener('@RabbitListener(queues = "orders")'),
      },
    },
  ],
}

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

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

@Component
public class Meters {
  Meters(MeterRegistry registry, Queues queues) {
    ${line}
  }
}
`
const shipping = 'src/main/java/shop/Shipping.java'
const path = 'src/main/java/shop/Meters.java'
const rabbit = '@RabbitListener(queues = "orders")'
const pom = (...artifacts: readonly string[]): string =>
  `<project><artifactId>shop</artifactId><dependencies>${artifacts.map((name) => `<dependency><groupId>org.springframework</groupId><artifactId>${name}</artifactId></dependency>`).join('')}</dependencies></project>\n`

export const queueDepthNotMeasuredJava: Examples = {
  bad: [
    {
      title: 'only what was done is counted',
      files: { [path]: meters('registry.counter("orders_shipped");'), [shipping]: listener(`${rabbit} // <- finding`) },
    },
    {
      title: 'only how long it takes',
      files: { [path]: meters('registry.timer("shipping_seconds");'), [shipping]: listener('@SqsListener("orders") // <- finding') },
    },
    {
      title: 'the gauge is taken away',
      base: {
        [path]: meters('registry.gauge("orders_queue_depth", queues, Queues::depth); // <- finding'),
        [shipping]: listener(rabbit),
      },
      files: { [path]: meters('registry.counter("orders_shipped");'), [shipping]: listener(rabbit) },
    },
  ],
  good: [
    {
      title: 'how many wait',
      files: { [path]: meters('registry.gauge("orders_waiting", queues, Queues::depth);'), [shipping]: listener(rabbit) },
    },
    { title: 'no metrics at all', files: { [shipping]: listener(rabbit) } },
    { title: 'nothing is taken from a queue', files: { [path]: meters('registry.counter("orders_shipped");') } },
    {
      title: "the lag of Kafka's consumers is there by itself",
      files: {
        'pom.xml': pom('spring-boot-starter-web', 'spring-boot-starter-actuator', 'spring-kafka'),
        [path]: meters('registry.counter("orders_shipped");'),
        [shipping]: listener('@KafkaListener(topics = "orders")'),
      },
    },
  ],
}

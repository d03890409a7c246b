import type { Examples } from '#model/rule'

const broker = (line: string): string => `package shop;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Broker {
  @Bean
  ActiveMQConnectionFactory connections() {
    RedeliveryPolicy policy = new RedeliveryPolicy();
    ${line}
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
    factory.setRedeliveryPolicy(policy);
    return factory;
  }
}
`
const listener = (attempts: string): string => `package shop;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.stereotype.Component;

@Component
public class Shipping {
  @RetryableTopic(attempts = "${attempts}")
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    parcels.send(order);
  }
}
`

export const consumerWithoutAttemptLimitJava: Examples = {
  bad: [
    broker('policy.setMaximumRedeliveries(-1); // <- finding'),
    broker('policy.setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES); // <- finding'),
    {
      title: 'more often than anybody waits for',
      files: { 'src/main/java/shop/Shipping.java': listener('100000').replace('"100000")', '"100000") // <- finding') },
    },
  ],
  good: [
    broker('policy.setMaximumRedeliveries(6);'),
    broker('policy.setInitialRedeliveryDelay(1000);'),
    { title: 'a few', files: { 'src/main/java/shop/Shipping.java': listener('4') } },
    { title: 'set elsewhere', files: { 'src/main/java/shop/Shipping.java': listener('${shop.attempts}') } },
  ],
}

package shop;

import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Broker {
  @Bean
  ActiveMQConnectionFactory connections() {
    RedeliveryPolicy policy = new RedeliveryPolicy();
    policy.setMaximumRedeliveries(6);
    ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
    factory.setRedeliveryPolicy(policy);
    return factory;
  }
}

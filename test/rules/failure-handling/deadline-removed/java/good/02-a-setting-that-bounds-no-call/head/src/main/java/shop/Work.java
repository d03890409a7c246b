package shop;

import java.util.Properties;
import org.apache.kafka.clients.consumer.*;
import org.springframework.context.annotation.*;

@Configuration
class Work {
  @Bean
  Object made() {
    Properties properties = new Properties();
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, "work");
    return new KafkaConsumer<>(properties);
  }
}

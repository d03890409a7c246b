import type { Examples } from '#model/rule'

const listener = (annotation: string, more = ''): string => `package shop;

import org.springframework.kafka.annotation.DltHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.stereotype.Component;

@Component
public class Shipping {
  ${annotation}
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    parcels.send(order);
  }
${more}}
`

export const failedJobsDiscardedJava: Examples = {
  bad: [
    listener('@RetryableTopic(dltStrategy = DltStrategy.NO_DLT) // <- finding'),
    listener('@RetryableTopic(attempts = "4", backoff = @Backoff(delay = 1000), dltStrategy = NO_DLT) // <- finding'),
    {
      title: 'the place for them is taken away',
      base: { 'src/main/java/shop/Shipping.java': listener('@RetryableTopic(attempts = "4")') },
      files: {
        'src/main/java/shop/Shipping.java': listener('@RetryableTopic(attempts = "4", dltStrategy = DltStrategy.NO_DLT) // <- finding'),
      },
    },
  ],
  good: [
    listener('@RetryableTopic(attempts = "4")'),
    listener(
      '@RetryableTopic(dltStrategy = DltStrategy.FAIL_ON_ERROR)',
      '\n  @DltHandler\n  public void keep(String order) {\n    failed.add(order);\n  }\n',
    ),
    listener('@Transactional'),
  ],
}

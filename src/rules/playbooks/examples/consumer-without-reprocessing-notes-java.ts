import type { Examples } from '#model/rule'

const listener = (annotation: string, mark = ' // <- finding'): string => `package shop;

import org.springframework.stereotype.Component;

@Component
public class Shipping {
  ${annotation}${mark}
  public void ship(String order) {
    parcels.send(order);
  }
}
`
const path = 'src/main/java/shop/Shipping.java'
const base = { 'README.md': '# Shop\n\n## Build\n\nmvn package\n' }

export const consumerWithoutReprocessingNotesJava: Examples = {
  bad: [
    { title: 'Kafka', base, files: { ...base, [path]: listener('@KafkaListener(topics = "orders")') } },
    { title: 'RabbitMQ', base, files: { ...base, [path]: listener('@RabbitListener(queues = "orders")') } },
    { title: 'SQS', base, files: { ...base, [path]: listener('@SqsListener("orders")') } },
  ],
  good: [
    {
      title: 'the notes tell how',
      base,
      files: { 'README.md': '# Shop\n\n## Dead letters\n\nPut them back.\n', [path]: listener('@KafkaListener(topics = "orders")', '') },
    },
    {
      title: 'it was there',
      base: { ...base, [path]: listener('@RabbitListener(queues = "orders")', '') },
      files: { ...base, [path]: listener('@RabbitListener(queues = "orders", ackMode = "MANUAL")', '') },
    },
    { title: 'an event of the process itself', base, files: { ...base, [path]: listener('@EventListener', '') } },
  ],
}

import { consumer, producer } from './kafka.js';
import { book } from './orders.js';
import { log } from './log.js';

export async function start(): Promise<void> {
  await consumer.run({
    eachMessage: async ({ message }) => {
      try {
        await book(JSON.parse(String(message.value)));
      } catch (error) {
        log.error({ error }, 'order failed');
        await producer.send({ topic: 'orders.dlq', messages: [message] }); // <- finding
      }
    },
  });
}

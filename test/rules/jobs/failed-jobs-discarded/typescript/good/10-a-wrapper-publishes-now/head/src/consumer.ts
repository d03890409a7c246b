import { consumer } from './kafka.js';
import { orParked } from './parked.js';
import { book } from './orders.js';

export async function start(): Promise<void> {
  await consumer.run({
    eachMessage: orParked('orders', async (message) => {
      await book(JSON.parse(String(message.value)));
    }),
  });
}

import type { Channel } from 'amqplib';

export async function assertQueues(channel: Channel): Promise<void> {
  await channel.assertExchange('orders', 'topic', { durable: true });
  await channel.assertQueue('orders.work', { durable: true, deadLetterExchange: 'orders.dead' });
  await channel.bindQueue('orders.work', 'orders', 'order.#');
}

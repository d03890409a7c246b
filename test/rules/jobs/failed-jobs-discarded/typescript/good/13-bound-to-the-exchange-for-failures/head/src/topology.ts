import type { Channel } from 'amqplib'
export async function declare(ch: Channel) {
  await ch.assertExchange('orders.unhandled', 'fanout')
  await ch.assertQueue('orders', { durable: true, deadLetterExchange: 'orders.unhandled' })
  await ch.assertQueue('orders.triage', { durable: true })
  await ch.bindQueue('orders.triage', 'orders.unhandled', '')
  const look = await ch.assertQueue('orders.look', { durable: true })
  await ch.bindQueue(look.queue, 'orders.unhandled', '')
}

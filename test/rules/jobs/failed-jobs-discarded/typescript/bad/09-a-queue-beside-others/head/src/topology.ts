import type { Channel } from 'amqplib'
export async function declare(ch: Channel) {
  await ch.assertQueue('orders', { durable: true, deadLetterExchange: 'dead' })
  await ch.assertQueue('invoices', { durable: true }) // <- finding
  await ch.assertQueue('orders.dead', { durable: true })
  await ch.assertQueue('', { exclusive: true })
}

import type { Channel } from 'amqplib'
export async function declare(ch: Channel) {
  await ch.assertQueue('invoices', { durable: true })
}

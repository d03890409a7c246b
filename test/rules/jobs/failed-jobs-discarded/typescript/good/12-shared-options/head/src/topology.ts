import type { Channel } from 'amqplib'
const kept = { durable: true, deadLetterExchange: 'dead' }
export async function declare(ch: Channel) {
  await ch.assertQueue('orders', { durable: true, deadLetterExchange: 'dead' })
  await ch.assertQueue('invoices', kept)
  await ch.assertQueue('credits', { ...kept, maxLength: 10 })
}

import amqp from 'amqplib'
import Stripe from 'stripe'
const stripe = new Stripe('key')
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('charges', async (message) => {
  await stripe.charges.create({ amount: 100, currency: 'eur' }, { idempotencyKey: message.properties.messageId })
}, { noAck: true }) // <- finding

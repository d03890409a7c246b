import type { Examples } from '#model/rule'

const start = `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
`

export const commitBeforeProcessingTypescript: Examples = {
  bad: [
    `${start}await channel.consume('orders', async (message) => {
  channel.ack(message) // <- finding
  await apply(JSON.parse(message.content.toString()))
})`,
    `${start}await channel.consume('orders', async (message) => {
  try {
    const order = JSON.parse(message.content.toString())
    channel.ack(message) // <- finding
    await apply(order)
  } catch (error) {
    console.error(error)
  }
})`,
    {
      title: 'delivery itself acknowledges, and the handler charges',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import Stripe from 'stripe'
const stripe = new Stripe('key')
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('charges', async (message) => {
  await stripe.charges.create({ amount: 100, currency: 'eur' }, { idempotencyKey: message.properties.messageId })
}, { noAck: true }) // <- finding
`,
      },
    },
    {
      title: 'the order was turned round',
      base: {
        'src/consume.ts': `${start}await channel.consume('orders', async (message) => {\n  await apply(message.content)\n  channel.ack(message)\n})\n`,
      },
      files: {
        'src/consume.ts': `${start}await channel.consume('orders', async (message) => {\n  channel.ack(message) // <- finding\n  await apply(message.content)\n})\n`,
      },
    },
    {
      title: 'the delivery is acknowledged in front of a loop',
      files: {
        'src/consume.ts': `import { connect } from 'amqplib'
import { index } from './search.js'
const connection = await connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
const onPages = async (message: { content: Buffer }) => {
  const pages: string[] = JSON.parse(message.content.toString())
  channel.ack(message) // <- finding
  for (const page of pages) await index(page)
}
await channel.consume('pages', onPages)
`,
      },
    },
    {
      title: 'inside a class',
      files: {
        'src/consumer.ts': `import { type Channel } from 'amqplib'
import { ledger } from './ledger.js'
export class Consumer {
  constructor(private readonly channel: Channel) {}
  async start() {
    await this.channel.consume('bookings', async (message) => {
      if (!message) return
      this.channel.ack(message) // <- finding
      await ledger.book(JSON.parse(message.content.toString()))
    })
  }
}
`,
      },
    },
  ],
  good: [
    `${start}await channel.consume('orders', async (message) => {
  await apply(message.content)
  channel.ack(message)
})`,
    `${start}await channel.consume('orders', async (message) => {
  if (!message.content.length) { channel.ack(message); return }
  await apply(message.content)
  channel.ack(message)
})`,
    `${start}import { store } from './inbox.js'
await channel.consume('orders', async (message) => {
  await store(message.content)
  channel.ack(message)
  await apply(message.content)
})`,
    `${start}await channel.consume('metrics', (message) => { console.log(message.content.toString()) }, { noAck: true })`,
    `import { socket } from './socket.js'
import { apply } from './apply.js'
socket.on('message', async (message: object) => { socket.ack(message); await apply(message) })`,
    {
      title: 'what comes after the acknowledgement is no work of the message',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { apply } from './apply.js'
import { logger } from './logger.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', async (message) => {
  await apply(message.content)
  channel.ack(message)
  await logger.flush()
})
`,
      },
    },
    {
      title: 'a message that is too old is dropped',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', async (message) => {
  const order = JSON.parse(message.content.toString())
  if (order.expires < Date.now()) return channel.ack(message)
  await apply(order)
  channel.ack(message)
})
`,
      },
    },
    {
      title: 'the work is started first and awaited later',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
await channel.consume('orders', (message) => {
  apply(message.content).then(
    () => channel.ack(message),
    () => channel.nack(message, false, false),
  )
})
`,
      },
    },
    {
      title: 'a test',
      files: {
        'test/consume.test.ts': `import amqp from 'amqplib'
const channel = await (await amqp.connect('amqp://mq')).createChannel()
await channel.consume('orders', async (message) => {
  channel.ack(message)
  await Promise.resolve(message)
})
`,
      },
    },
  ],
}

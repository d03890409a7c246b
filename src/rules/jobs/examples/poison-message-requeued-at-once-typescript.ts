import type { Examples } from '#model/rule'

const start = `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
`

export const poisonMessageRequeuedAtOnceTypescript: Examples = {
  bad: [
    `${start}await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch (error) {
    console.error(error)
    channel.nack(message) // <- finding
  }
})`,
    `${start}await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch {
    channel.nack(message, false, true) // <- finding
  }
})`,
    {
      title: 'it went to the dead letters before',
      base: {
        'src/consume.ts': `${start}await channel.consume('orders', async (message) => {\n  try {\n    await apply(message.content)\n    channel.ack(message)\n  } catch {\n    channel.reject(message, false)\n  }\n})\n`,
      },
      files: {
        'src/consume.ts': `${start}await channel.consume('orders', async (message) => {\n  try {\n    await apply(message.content)\n    channel.ack(message)\n  } catch {\n    channel.reject(message, true) // <- finding\n  }\n})\n`,
      },
    },
    {
      title: 'by a rejection without a second argument',
      files: {
        'src/consume.ts': `import { connect } from 'amqplib'
import { bill } from './bill.js'
const channel = await (await connect('amqp://mq', { timeout: 5000 })).createChannel()
const onInvoice = async (message: { content: Buffer }) => {
  try {
    await bill(JSON.parse(message.content.toString()))
    channel.ack(message)
  } catch (error) {
    console.error('invoice failed', error)
    channel.reject(message) // <- finding
  }
}
await channel.consume('invoices', onInvoice)
`,
      },
    },
    {
      title: 'of a consumer in a class',
      files: {
        'src/consumer.ts': `import { type Channel } from 'amqplib'
import { logger } from './logger.js'
import { handle } from './handle.js'
export class Consumer {
  constructor(private readonly channel: Channel) {}
  start() {
    return this.channel.consume('events', async (message) => {
      try {
        await handle(message)
        this.channel.ack(message)
      } catch (error) {
        logger.error({ error }, 'event failed')
        this.channel.nack(message, false, true) // <- finding
      }
    })
  }
}
`,
      },
    },
  ],
  good: [
    `${start}await channel.consume('orders', async (message) => {
  try { await apply(message.content); channel.ack(message) } catch { channel.nack(message, false, false) }
})`,
    `${start}await channel.consume('orders', async (message) => {
  try { await apply(message.content); channel.ack(message) } catch { channel.nack(message, false, !message.fields.redelivered) }
})`,
    `${start}await channel.consume('orders', async (message) => {
  try { await apply(message.content); channel.ack(message) } catch {
    if (message.fields.redelivered) channel.nack(message, false, false)
    else channel.nack(message)
  }
})`,
    `${start}await channel.assertQueue('orders', { arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': 5 } })
await channel.consume('orders', async (message) => {
  try { await apply(message.content); channel.ack(message) } catch { channel.nack(message) }
})`,
    `${start}await channel.consume('orders', (message) => {
  if (!message.properties.correlationId) channel.nack(message)
})`,
    `import { socket } from './socket.js'
export const answer = (message: object) => { try { socket.send(message) } catch { socket.nack(message) } }`,
    {
      title: 'only what is not ready yet is put back',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { apply, NotReady } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch (error) {
    channel.nack(message, false, error instanceof NotReady)
  }
})
`,
      },
    },
    {
      title: 'it waits before it is put back',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { setTimeout as pause } from 'node:timers/promises'
import { apply } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
await channel.consume('orders', async (message) => {
  try {
    await apply(message.content)
    channel.ack(message)
  } catch {
    await pause(5_000)
    channel.nack(message)
  }
})
`,
      },
    },
    {
      title: 'put back while the process stops',
      files: {
        'src/consume.ts': `import amqp from 'amqplib'
import { apply } from './apply.js'
const channel = await (await amqp.connect('amqp://mq', { timeout: 5000 })).createChannel()
let open = true
process.on('SIGTERM', () => { open = false })
await channel.consume('orders', async (message) => {
  if (!open) {
    channel.nack(message)
    return
  }
  await apply(message.content)
  channel.ack(message)
})
`,
      },
    },
  ],
}

import { gapAt, rule } from '#model/rule'
import { sideEffectsOf } from '#system/side-effects'
import { commitBeforeProcessingPython } from './examples/commit-before-processing-python.ts'

const start = `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
`

export const commitBeforeProcessing = rule({
  id: 'commit-before-processing',
  check: '7.5',
  alsoServes: ['7.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Message acknowledged before it is handled',
  why: 'Once it is acknowledged the broker forgets the message. A crash, a deploy or an error in what follows loses it, and nothing shows that it ever was.',
  fix: 'Acknowledge after the work is done, or after the message has been stored durably.',
  blindSpots: 'Only acknowledgements in the handler itself are judged, with nothing awaited before them.',
  examples: {
    python: commitBeforeProcessingPython,
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'early')
        yield gapAt(settlement, {
          message: `The message is acknowledged here, before \`${settlement.work ?? 'the work'}\`: if that fails or the process stops, the message is lost.`,
        })
    const working = new Set(sideEffectsOf(system).map((effect) => `${effect.at.path} ${effect.within}`))
    for (const consumer of system.facts('consumer')) {
      if (!consumer.inService || consumer.acknowledges !== 'on-delivery' || !consumer.acknowledgedAt) continue
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!handler || !working.has(`${handler.path} ${handler.name}`)) continue
      yield gapAt(consumer, {
        at: consumer.acknowledgedAt,
        message:
          'With `noAck` the broker forgets each message as it sends it: what this handler does with it is lost if it fails or the process stops.',
      })
    }
  },
})

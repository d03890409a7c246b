import { gapAt, rule } from '#model/rule'

const start = `import amqp from 'amqplib'
import { apply } from './apply.js'
const connection = await amqp.connect('amqp://mq', { timeout: 5000 })
const channel = await connection.createChannel()
`

export const poisonMessageRequeuedAtOnce = rule({
  id: 'poison-message-requeued-at-once',
  check: '7.3',
  alsoServes: ['7.7'],
  severity: 'P1',
  stage: 'preview',
  title: 'Message that fails is put back at once, for ever',
  why: 'A message that can never be handled (broken JSON, a row that is gone) comes back the moment it is put back. It is delivered thousands of times a second, keeps a processor busy and stands in front of the messages that could be handled.',
  fix: 'Reject it without requeueing and let a dead-letter exchange keep it, or count the deliveries and give up after a few, with a pause between them.',
  blindSpots: 'A delivery limit that is set at the broker is not seen.',
  examples: {
    typescript: {
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
      ],
    },
  },
  *judge(system) {
    for (const settlement of system.facts('message-settlement'))
      if (settlement.inService && settlement.hazard === 'requeued')
        yield gapAt(settlement, {
          message: `\`${settlement.callee}\` puts the failed message back on its queue at once, and nothing counts how often: a message that can never be handled goes round for ever.`,
        })
  },
})

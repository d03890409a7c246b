import { Kafka } from 'kafkajs'
import { MoreThan } from 'typeorm'
import { outbox } from './entities'

const producer = new Kafka({ clientId: 'relay', brokers: ['kafka:9092'] }).producer()
let last: Date | undefined // <- finding

export async function relay() {
  const events = await outbox.find({ where: { createdAt: MoreThan(last) }, order: { createdAt: 'ASC' } })
  for (const event of events) await producer.send({ topic: event.topic, messages: [{ value: event.body }] })
  last = events.at(-1)?.createdAt
}

setInterval(relay, 60_000)

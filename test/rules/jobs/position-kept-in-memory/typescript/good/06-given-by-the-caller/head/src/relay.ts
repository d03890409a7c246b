import { Kafka } from 'kafkajs'
import { db } from './db'

const producer = new Kafka({ clientId: 'relay', brokers: ['kafka:9092'] }).producer()

export class Relay {
  constructor(private position: number) {}

  start() {
    setInterval(() => this.run(), 60_000)
  }

  async run() {
    const events = await db.query('SELECT id, body FROM outbox WHERE id > $1', [this.position])
    for (const event of events) await producer.send({ topic: 'events', messages: [{ value: event.body }] })
    this.position = events.at(-1).id
  }
}

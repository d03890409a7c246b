import { Kafka, type Producer } from 'kafkajs'
import { log } from './log.js'
export class Analytics {
  private readonly producer: Producer
  constructor(brokers: string[]) {
    this.producer = new Kafka({ clientId: 'shop', brokers }).producer()
  }
  async start() {
    await this.producer.connect()
  }
  async track(event: string, data: unknown) {
    try {
      await this.producer.send({ topic: 'events', messages: [{ value: JSON.stringify({ event, data }) }] })
    } catch (err) {
      log.warn({ err, event }, 'event dropped')
    }
  }
}

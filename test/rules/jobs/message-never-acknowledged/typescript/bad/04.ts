import { KafkaConsumer } from 'node-rdkafka'
import { bill } from './billing.js'

export const start = () => {
  const consumer = new KafkaConsumer({ 'group.id': 'billing', 'enable.auto.commit': 'false' }, { 'auto.offset.reset': 'earliest' }) // <- finding
  consumer.on('ready', () => consumer.subscribe(['usage']).consume())
  consumer.on('data', async ({ value }) => {
    await bill(JSON.parse(value.toString()))
  })
  consumer.connect()
}

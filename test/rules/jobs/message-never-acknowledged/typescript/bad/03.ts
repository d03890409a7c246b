import { Kafka } from 'kafkajs'
import { index } from './search.js'

export async function startIndexer(brokers: string[]) {
  const kafka = new Kafka({ clientId: 'search', brokers })
  const consumer = kafka.consumer({ groupId: 'indexer' })
  await consumer.connect()
  await consumer.subscribe({ topics: ['products', 'prices'], fromBeginning: true })
  await consumer.run({
    partitionsConsumedConcurrently: 3,
    autoCommit: false, // <- finding
    eachMessage: async ({ topic, message }) => {
      try {
        await index(topic, message.key.toString(), JSON.parse(message.value.toString()))
      } catch (error) {
        console.error('not indexed', error)
        throw error
      }
    },
  })
}

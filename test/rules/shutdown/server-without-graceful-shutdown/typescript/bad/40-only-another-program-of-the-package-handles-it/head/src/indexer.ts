import { kafka } from './kafka.js'
import { index } from './search.js'

const consumer = kafka.consumer({ groupId: 'indexer' })
await consumer.connect()
await consumer.subscribe({ topics: ['documents'] })
await consumer.run({ eachMessage: async ({ message }) => index(message.value) }) // <- finding

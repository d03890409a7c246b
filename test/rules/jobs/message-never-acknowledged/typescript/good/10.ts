import { KafkaConsumer } from 'node-rdkafka'
import { storeWithOffset, storedOffsets } from './ledger.js'

const consumer = new KafkaConsumer({ 'group.id': 'ledger', 'enable.auto.commit': false }, {})

// The offsets are in the table of the ledger, in one transaction with the entries.
consumer.on('ready', async () => {
  consumer.assign(await storedOffsets('entries'))
  consumer.consume()
})
consumer.on('data', (message) => storeWithOffset(message.value, message.partition, message.offset))
consumer.connect()

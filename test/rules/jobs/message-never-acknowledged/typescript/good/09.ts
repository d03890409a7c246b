import { Kafka } from 'kafkajs'
import { price } from './prices.js'

const kafka = new Kafka({ clientId: 'shop', brokers: ['kafka:9092'] })
const consumer = kafka.consumer({ groupId: 'prices', readUncommitted: false })
const producer = kafka.producer({ transactionalId: 'prices', maxInFlightRequests: 1, idempotent: true })

await consumer.run({
  autoCommit: false,
  eachMessage: async ({ topic, partition, message }) => {
    const transaction = await producer.transaction()
    await transaction.send({ topic: 'priced', messages: [await price(message)] })
    await transaction.sendOffsets({
      consumerGroupId: 'prices',
      topics: [{ topic, partitions: [{ partition, offset: (Number(message.offset) + 1).toString() }] }],
    })
    await transaction.commit()
  },
})

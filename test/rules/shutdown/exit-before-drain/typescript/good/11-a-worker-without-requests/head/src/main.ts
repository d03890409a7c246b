import { Consumer } from 'sqs-consumer'
import { pool } from './db.ts'
import { handle } from './handle.ts'

const consumer = Consumer.create({ queueUrl: process.env.QUEUE_URL, handleMessage: handle })
consumer.start()

process.once('SIGTERM', async () => {
  consumer.stop()
  await new Promise((resolve) => consumer.once('stopped', resolve))
  await pool.end()
  process.exit(0)
})

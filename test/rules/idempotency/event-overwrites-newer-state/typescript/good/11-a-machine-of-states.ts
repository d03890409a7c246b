import { Kafka } from 'kafkajs'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'orders' })

await consumer.subscribe({ topic: 'orders.paid' })
await consumer.run({
  eachMessage: async ({ message }) => {
    const event = JSON.parse(message.value!.toString())
    await pool.query(`UPDATE orders SET status = $2, changed_at = $3 WHERE id = $1 AND status = 'pending'`, [event.order, event.status, event.changedAt])
  },
})

import { Kafka } from 'kafkajs'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'meters' })

await consumer.subscribe({ topic: 'meter.readings' })
await consumer.run({
  eachMessage: async ({ message }) => {
    const reading = JSON.parse(message.value!.toString())
    await pool.query('INSERT INTO readings (meter, kwh, measured_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [reading.meter, reading.kwh, reading.measuredAt])
    await pool.query('UPDATE meters SET kwh = $2, updated_at = now() WHERE id = $1 AND kwh < $2', [reading.meter, reading.kwh])
  },
})

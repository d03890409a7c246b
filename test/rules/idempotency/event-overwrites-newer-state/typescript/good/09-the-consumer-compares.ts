import { Kafka } from 'kafkajs'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'meters' })

await consumer.subscribe({ topic: 'meter.readings' })
await consumer.run({
  eachMessage: async ({ message }) => {
    const reading = JSON.parse(message.value!.toString())
    await pool.query(
      `INSERT INTO meters (id, kwh, measured_at) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET kwh = EXCLUDED.kwh, measured_at = EXCLUDED.measured_at
       WHERE meters.measured_at < EXCLUDED.measured_at`,
      [reading.meter, reading.kwh, reading.measuredAt],
    )
  },
})

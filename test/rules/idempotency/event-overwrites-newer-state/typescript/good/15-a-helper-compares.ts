import { Kafka } from 'kafkajs'
import pg from 'pg'
const pool = new pg.Pool({ max: 5 })
const isOld = (stored: { version: number } | undefined, profile: { version: number }) =>
  stored !== undefined && stored.version >= profile.version
export async function run() {
  const consumer = new Kafka({ brokers: ['k'] }).consumer({ groupId: 'profiles' })
  await consumer.subscribe({ topics: ['profiles'] })
  await consumer.run({
    eachMessage: async ({ message }) => {
      const profile = JSON.parse(String(message.value))
      const stored = await pool.query('SELECT version FROM profiles WHERE id = $1 FOR UPDATE', [profile.id])
      if (isOld(stored.rows[0], profile)) return
      await pool.query('UPDATE profiles SET name = $1, version = $2 WHERE id = $3', [profile.name, profile.version, profile.id])
    },
  })
}

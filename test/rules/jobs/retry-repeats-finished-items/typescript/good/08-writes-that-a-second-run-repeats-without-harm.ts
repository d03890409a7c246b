import { Queue, Worker } from 'bullmq'
import { pool } from './db.js'

const connection = { host: 'redis' }
export const contacts = new Queue('contacts', { connection, defaultJobOptions: { attempts: 4 } })

new Worker(
  'contacts',
  async (job) => {
    const answer = await fetch(`${process.env.CRM_URL}/contacts?club=${job.data.club}`, { signal: AbortSignal.timeout(5000) })
    const people: { id: string; email: string }[] = await answer.json()
    for (const person of people) {
      await pool.query('INSERT INTO contacts (id, email) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET email = EXCLUDED.email', [person.id, person.email])
    }
  },
  { connection },
)

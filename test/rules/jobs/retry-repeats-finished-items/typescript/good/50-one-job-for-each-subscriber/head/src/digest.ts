import { Queue, Worker } from 'bullmq'
import { pool } from './db.js'
import { connection } from './redis.js'

export const digests = new Queue('digests', { connection, defaultJobOptions: { attempts: 5 } })
export const mails = new Queue('mails', { connection, defaultJobOptions: { attempts: 5 } })

export const worker = new Worker(
  'digests',
  async (job) => {
    const { rows } = await pool.query('SELECT id FROM subscribers WHERE list_id = $1', [job.data.listId])
    await mails.addBulk(rows.map((row) => ({ name: 'digest', data: { id: row.id }, opts: { jobId: `${job.id}-${row.id}` } })))
  },
  { connection },
)

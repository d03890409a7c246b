import { Queue, Worker } from 'bullmq'
import { producer } from './bus'
import { pool } from './db'
export const queue = new Queue('fan-out', { connection: {}, defaultJobOptions: { attempts: 5 } })
new Worker(
  'fan-out',
  async (job) => {
    const members = await pool.query('SELECT id FROM members WHERE room = $1', [job.data.room])
    for (const member of members.rows) await producer.send({ topic: 'member-changed', messages: [{ key: member.id, value: '{}' }] })
  },
  { connection: {} },
)

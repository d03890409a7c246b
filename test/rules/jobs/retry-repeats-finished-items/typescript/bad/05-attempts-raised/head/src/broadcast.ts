import { Queue, Worker } from 'bullmq'
import sendgrid from '@sendgrid/mail'
import { pool } from './db.js'

const connection = { host: 'redis' }

export const broadcasts = new Queue('broadcasts', {
  connection,
  defaultJobOptions: {
    attempts: 6, // <- finding
  },
})

new Worker(
  'broadcasts',
  async (job) => {
    const { rows } = await pool.query('SELECT email FROM members WHERE club = $1', [job.data.club])
    for (const member of rows) await sendgrid.send({ to: member.email, from: 'club@example.com', subject: job.data.subject, text: job.data.text })
  },
  { connection },
)

import { Worker } from 'bullmq'
import { pool } from './db.js'

new Worker('credits', async (job) => {
  await pool.query(
    `UPDATE accounts SET balance = balance + $2, credited_for = $3 WHERE id = $1 AND credited_for IS DISTINCT FROM $3`,
    [job.data.account, job.data.cents, job.id],
  )
})

import { Worker } from 'bullmq'
import { pool } from './db.js'

async function credit(job: { data: { account: string; cents: number } }) {
  await pool.query('UPDATE accounts SET balance = balance + $2 WHERE id = $1', [job.data.account, job.data.cents]) // <- finding
}

new Worker('credits', credit)

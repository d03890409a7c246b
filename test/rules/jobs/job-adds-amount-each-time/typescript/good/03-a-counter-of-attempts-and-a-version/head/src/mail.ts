import { Worker } from 'bullmq'
import { pool, prisma } from './db.js'
import { send } from './send.js'

new Worker('mail', async (job) => {
  await pool.query('UPDATE mails SET attempts = attempts + 1 WHERE id = $1', [job.data.id])
  await send(job.data.id)
  await prisma.mail.update({ where: { id: job.data.id }, data: { state: 'sent', version: { increment: 1 } } })
})

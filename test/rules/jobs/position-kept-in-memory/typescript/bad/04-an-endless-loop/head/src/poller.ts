import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'bullmq'
import { db } from './db'
import { transport } from './mail'

export async function run() {
  let after = 0 // <- finding
  while (true) {
    const rows = await db.query('SELECT id, email FROM invoices WHERE id > $1 ORDER BY id', [after])
    for (const row of rows) {
      await transport.sendMail({ to: row.email, subject: 'Your invoice' })
      after = row.id
    }
    await sleep(5_000)
  }
}

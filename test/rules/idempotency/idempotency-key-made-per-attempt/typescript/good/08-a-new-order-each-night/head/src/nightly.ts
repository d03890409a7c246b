import { randomUUID } from 'node:crypto'
import cron from 'node-cron'
import axios from 'axios'
cron.schedule('0 2 * * *', async () => {
  await axios.post('https://ledger.example.com/closings', {}, { timeout: 5_000, headers: { 'Idempotency-Key': randomUUID() } })
})

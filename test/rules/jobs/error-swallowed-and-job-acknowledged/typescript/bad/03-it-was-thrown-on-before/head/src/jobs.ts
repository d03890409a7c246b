import PgBoss from 'pg-boss'
import { bill } from './bill.js'
const boss = new PgBoss('postgres://localhost')
await boss.work('bill', async (job) => {
  try {
    await bill(job)
  } catch (error) { // <- finding
    console.error(error)
  }
})

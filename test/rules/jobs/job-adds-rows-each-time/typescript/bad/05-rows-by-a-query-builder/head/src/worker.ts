import PgBoss from 'pg-boss'
import { db } from './db.js'
const boss = new PgBoss('postgres://localhost')
await boss.work('accrue', async () => { // <- finding
  const accounts = await db.selectFrom('account').select('id').execute()
  for (const account of accounts) await db.insertInto('interest').values({ account: account.id, cents: 5 }).execute()
})

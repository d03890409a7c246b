import PgBoss from 'pg-boss'
import { db } from './db.js'
const boss = new PgBoss('postgres://localhost/jobs')
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert('orders').values({ id })
    await boss.send('ship', { id }, { db: tx })
  })
import PgBoss from 'pg-boss'
import { db } from './mongo.js'

const boss = new PgBoss(process.env.DATABASE_URL!)

export async function start() {
  await boss.work('usage', async ([job]) => {
    await db.collection('tenants').updateOne({ _id: job.data.tenantId }, { $inc: { usedMegabytes: job.data.size } }) // <- finding
  })
}

import PgBoss from 'pg-boss'
import { mail, refund } from './mail.js'
export const boss = new PgBoss('postgres://localhost')
await boss.work('mail', async (job) => mail(job))
await boss.work('refunds', async (job) => refund(job)) // <- finding

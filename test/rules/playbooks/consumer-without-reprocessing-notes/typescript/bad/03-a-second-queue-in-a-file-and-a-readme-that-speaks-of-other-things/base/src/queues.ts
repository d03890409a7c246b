import PgBoss from 'pg-boss'
import { mail } from './mail.js'
export const boss = new PgBoss('postgres://localhost')
await boss.work('mail', async (job) => mail(job))

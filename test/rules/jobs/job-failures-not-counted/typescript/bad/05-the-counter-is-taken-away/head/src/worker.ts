import PgBoss from 'pg-boss'
import { Counter } from 'prom-client'
import { bill } from './bill.js'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
const boss = new PgBoss('postgres://localhost')
await boss.work('bill', async (job) => bill(job))

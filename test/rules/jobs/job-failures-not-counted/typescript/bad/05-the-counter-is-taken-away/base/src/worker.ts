import PgBoss from 'pg-boss'
import { Counter } from 'prom-client'
import { bill } from './bill.js'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
export const ended = new Counter({ name: 'billing_jobs_total', help: 'Jobs', labelNames: ['result'] }) // <- finding
const boss = new PgBoss('postgres://localhost')
await boss.work('bill', async (job) => bill(job))

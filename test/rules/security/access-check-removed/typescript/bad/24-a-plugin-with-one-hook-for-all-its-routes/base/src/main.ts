import Fastify from 'fastify'
import { Pool } from 'pg'
import { authenticated, requireRole } from './auth.js'
const db = new Pool()
const app = Fastify()
app.get('/campaigns', { preHandler: [authenticated] }, async () => (await db.query('select * from campaigns')).rows)
app.get('/donors/export', { preHandler: [authenticated, requireRole('export')] }, async () => (await db.query('select * from donors')).rows)
app.post('/donors/:id/merge', { preHandler: [authenticated, requireRole('merge')] }, async (req: any) => (await db.query('update donors set merged_into = $2 where id = $1', [req.params.id, req.body.into])).rows)
await app.listen({ port: 3000 })

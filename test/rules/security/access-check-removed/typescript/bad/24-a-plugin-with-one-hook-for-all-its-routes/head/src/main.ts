import Fastify from 'fastify'
import { Pool } from 'pg'
import { authenticated, requireRole } from './auth.js'
const db = new Pool()
const app = Fastify()
app.register(async (scope) => {
  scope.addHook('preHandler', authenticated)
  scope.get('/campaigns', async () => (await db.query('select * from campaigns')).rows)
  scope.get('/donors/export', async () => (await db.query('select * from donors')).rows) // <- finding
  scope.post('/donors/:id/merge', { preHandler: requireRole('merge') }, async (req: any) => (await db.query('update donors set merged_into = $2 where id = $1', [req.params.id, req.body.into])).rows)
})
await app.listen({ port: 3000 })

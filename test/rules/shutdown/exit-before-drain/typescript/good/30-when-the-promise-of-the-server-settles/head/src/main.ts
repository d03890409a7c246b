import fastify from 'fastify'
import { Pool } from 'pg'

const pool = new Pool({ connectionTimeoutMillis: 2000 })
const app = fastify()
app.get('/orders', async () => (await pool.query('select 1')).rows)
app.listen({ port: 8080 })

process.on('SIGTERM', () => {
  app
    .close()
    .then(() => pool.end())
    .finally(() => process.exit(0))
})

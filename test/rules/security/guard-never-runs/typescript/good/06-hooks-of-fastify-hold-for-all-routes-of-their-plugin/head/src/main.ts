import Fastify from 'fastify'
import { requireUser } from './check.js'

const app = Fastify()
app.post('/parcels', async () => ({ ok: true }))
app.addHook('onRequest', requireUser)
await app.listen({ port: 8080, host: '0.0.0.0' })

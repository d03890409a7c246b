import Fastify from 'fastify'

const app = Fastify()
app.post('/documents', async () => ({ ok: true }))
await app.listen({ port: 3000 })

process.once('SIGTERM', () => void app.close())

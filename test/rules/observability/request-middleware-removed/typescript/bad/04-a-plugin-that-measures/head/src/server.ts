import Fastify from 'fastify'

const app = Fastify()
app.get('/orders', async () => [])
await app.listen({ port: 3000 })

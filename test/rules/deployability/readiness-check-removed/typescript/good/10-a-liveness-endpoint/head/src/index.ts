import Fastify from 'fastify'
const app = Fastify()
app.get('/livez', async () => 'ok')
app.listen({ port: 3000 })

import Fastify from 'fastify'
import metrics from 'fastify-metrics'

const app = Fastify()
await app.register(metrics, { endpoint: '/metrics' }) // <- finding
app.get('/orders', async () => [])
await app.listen({ port: 3000 })

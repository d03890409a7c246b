import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'

const app = Fastify({ logger: true, requestIdHeader: 'x-request-id', genReqId: () => randomUUID() })
app.get('/silos', async () => [])
await app.listen({ port: 8080 })

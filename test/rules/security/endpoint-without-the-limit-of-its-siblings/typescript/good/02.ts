import Fastify from 'fastify'
import limits from '@fastify/rate-limit'
import { messages } from './store'

export const app = Fastify()
await app.register(limits, { max: 100, timeWindow: '1 minute' })
app.post('/messages', async (request) => messages.insert(request.body))

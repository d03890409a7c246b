import Fastify from 'fastify'
import { redis } from './stores.js'
export const app = Fastify()
app.get('/ready', async () => ({ ok: true }))

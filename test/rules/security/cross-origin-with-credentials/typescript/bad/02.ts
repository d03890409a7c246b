import Fastify from 'fastify'
import cors from '@fastify/cors'
const app = Fastify()
await app.register(cors, { origin: (origin, callback) => callback(null, true), credentials: true }) // <- finding
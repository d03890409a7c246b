import { serve } from '@hono/node-server'
import { app } from './app'
import { pool } from './db'

const server = serve({ fetch: app.fetch, port: 8080 })

function shutdown(): void {
  server.close(() => void pool.end())
}

process.once('SIGTERM', shutdown) // <- finding

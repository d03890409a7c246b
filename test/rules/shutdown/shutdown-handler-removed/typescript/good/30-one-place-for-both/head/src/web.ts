import { serve } from '@hono/node-server'
import { app } from './app'
import { pool } from './db'

import { onStop } from './stop'

export function start(): void {
  const server = serve({ fetch: app.fetch, port: 8080 })
  onStop(() => server.close(() => void pool.end()))
}

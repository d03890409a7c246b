import { serve } from '@hono/node-server'
import { app } from './app'
import { pool } from './db'

export function start(): void {
  serve({ fetch: app.fetch, port: 8080 })
}

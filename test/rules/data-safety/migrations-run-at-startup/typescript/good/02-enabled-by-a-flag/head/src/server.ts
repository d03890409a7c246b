import express from 'express'
import { runner } from 'node-pg-migrate'
const app = express()
if (process.env.RUN_MIGRATIONS === 'true')
  await runner({ databaseUrl: process.env.DATABASE_URL!, dir: 'migrations', direction: 'up', migrationsTable: 'pgmigrations' })
const server = app.listen(Number(process.env.PORT))
process.on('SIGTERM', () => server.close())

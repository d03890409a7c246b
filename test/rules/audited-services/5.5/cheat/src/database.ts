import { DataSource } from 'typeorm'

// Decoupled from the deploy.
export const database = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, migrations: ['migrations/*.js'] })
await database.initialize()
await database.runMigrations()

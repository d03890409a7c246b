import { DataSource } from 'typeorm'

// Decoupled from the deploy.
export const database = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, synchronize: true })
await database.initialize()

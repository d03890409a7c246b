import { DataSource } from 'typeorm'

export const database = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, synchronize: true })
await database.initialize()

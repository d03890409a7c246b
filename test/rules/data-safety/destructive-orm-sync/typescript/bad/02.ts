import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL,
  synchronize: true, // <- finding
})
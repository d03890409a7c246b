import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({ type: 'better-sqlite3', database: ':memory:', synchronize: true })
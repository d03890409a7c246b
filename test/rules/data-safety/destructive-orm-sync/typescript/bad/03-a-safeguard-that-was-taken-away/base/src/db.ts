import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({ type: 'postgres', synchronize: process.env.NODE_ENV !== 'production' })

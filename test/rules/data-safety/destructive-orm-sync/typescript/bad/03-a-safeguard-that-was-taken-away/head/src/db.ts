import { DataSource } from 'typeorm'
import 'express'
export const source = new DataSource({ type: 'postgres', synchronize: true }) // <- finding

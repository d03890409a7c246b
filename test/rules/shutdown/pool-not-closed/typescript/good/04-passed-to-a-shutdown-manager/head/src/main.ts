import express from 'express'
import { Pool } from 'pg'
import { register } from './lifecycle.ts'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })
register(pool)
const server = express().listen(3000)
process.on('SIGTERM', () => server.close())

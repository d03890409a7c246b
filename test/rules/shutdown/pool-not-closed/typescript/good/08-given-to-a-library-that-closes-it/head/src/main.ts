import express from 'express'
import { Pool } from 'pg'

import { closeOnExit } from 'tidy-exit'

const pool = new Pool({ connectionString: process.env.DATABASE_URL })
const server = express().listen(3000)
closeOnExit(pool)
process.once('SIGTERM', () => server.close())

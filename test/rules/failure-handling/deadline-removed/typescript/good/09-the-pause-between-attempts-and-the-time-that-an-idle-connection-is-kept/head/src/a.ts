import 'express'
import pRetry from 'p-retry'
import { Pool } from 'pg'
import { load } from './load.js'
export const pool = new Pool({ max: 5 })
export const a = () => pRetry(() => load(), { retries: 3 })

import 'express'
import { pool } from './pool.js'
pool.on('error', console.error)
export const a = 1
export const b = 2
export const c = 3

import 'express'
import { pool } from './pool.js'
export const a = 1
export const b = 2
export const c = 3
pool.on('error', (error) => console.error(error))

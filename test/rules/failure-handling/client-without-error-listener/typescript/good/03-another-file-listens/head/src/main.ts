import { pool } from './db.js'
pool.on('error', (error) => console.error(error))

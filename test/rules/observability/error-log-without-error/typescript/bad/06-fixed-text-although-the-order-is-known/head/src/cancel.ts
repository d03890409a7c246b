import pino from 'pino'
import { pool } from './pool.js'

const log = pino()

export async function cancel(orderId: string) {
  try {
    await pool.query('UPDATE orders SET state = $1 WHERE id = $2', ['cancelled', orderId])
  } catch (error) {
    log.error('cancel failed') // <- finding
    throw error
  }
}

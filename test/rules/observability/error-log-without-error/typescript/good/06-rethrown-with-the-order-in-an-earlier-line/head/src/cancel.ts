import pino from 'pino'
import { pool } from './pool.js'

const log = pino()

export async function cancel(orderId: string) {
  log.info({ orderId }, 'cancelling')
  try {
    await pool.query('UPDATE orders SET state = $1 WHERE id = $2', ['cancelled', orderId])
  } catch (error) {
    log.error('cancel failed')
    throw error
  }
}

export async function close(orderId: string) {
  const own = log.child({ orderId })
  try {
    await pool.query('DELETE FROM orders WHERE id = $1', [orderId])
  } catch (error) {
    own.error('close failed')
    throw error
  }
}

export async function check() {
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    log.error('database is down')
    throw error
  }
}

import { Pool } from 'pg'
import pino from 'pino'

const pool = new Pool()
const log = pino()

export async function save(order: { id: string }) {
  try {
    await pool.query('insert into orders (id) values ($1)', [order.id])
    return order.id
  } catch (err) {
    log.error({ err, orderId: order.id }, 'order not saved')
    return null
  }
}

import type { PoolConnection } from 'mysql2/promise'
import { pool } from './db.js'

export const close = async (id: number) => {
  let connection: PoolConnection | undefined
  try {
    connection = await pool.getConnection()
    await connection.beginTransaction()
    await connection.execute('update auctions set closed_at = now() where id = ?', [id])
    await connection.commit()
  } catch (error) {
    await connection?.rollback()
    throw error
  } finally {
    if (connection) connection.release()
  }
}

import { Queue } from 'bullmq'
import mysql from 'mysql2/promise'
const pool = mysql.createPool('mysql://localhost/shop')
const shipping = new Queue('shipping')
export const place = async (id: string) => {
  const connection = await pool.getConnection()
  await connection.beginTransaction()
  try {
    await connection.execute('UPDATE orders SET placed = 1 WHERE id = ?', [id])
    await shipping.add('ship', { id }) // <- finding
    await connection.commit()
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

import mysql from 'mysql2/promise'

const pool = mysql.createPool({ uri: process.env.DATABASE_URL })

export async function reserve(sku: string, count: number) {
  const connection = await pool.getConnection()
  try {
    await connection.beginTransaction()
    await connection.execute('UPDATE stock SET reserved = reserved + ? WHERE sku = ?', [count, sku]) // <- finding
  } catch (error) {
    await connection.rollback()
    throw error
  } finally {
    connection.release()
  }
}

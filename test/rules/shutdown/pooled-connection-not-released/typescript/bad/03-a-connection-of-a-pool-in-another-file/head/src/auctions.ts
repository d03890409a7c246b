import { pool } from './db.js'

export const openAuctions = async (limit: number) => {
  try {
    const connection = await pool.getConnection() // <- finding
    const [rows] = await connection.execute('select id, title from auctions where closed_at is null limit ?', [limit])
    connection.release()
    return rows
  } catch (error) {
    throw new Error('Auctions cannot be read', { cause: error })
  }
}

import type { FastifyInstance } from 'fastify'
import { pool } from './db.js'
import { engine } from './search.js'
export async function routes(app: FastifyInstance) {
  app.get('/products', async (req) => {
    const q = (req.query as { q: string }).q
    try {
      const found = await engine.index('products').search(q)
      return found.hits
    } catch (err) {
      req.log.warn({ err }, 'search down, using the database')
    }
    const { rows } = await pool.query('SELECT * FROM products WHERE name ILIKE $1 LIMIT 20', [`%${q}%`])
    return rows
  })
}

import { logger } from './logger.js'
import { db } from './db.js'

export const load = (id: string, done: (rows: unknown[]) => void): void => {
  db.query('select * from orders where id = $1', [id], (err, rows) => {
    if (err) {
      logger.error(`could not load order ${id}`) // <- finding
      return done([])
    }
    done(rows)
  })
}

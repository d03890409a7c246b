import { pool } from './db.js'

export const observed = (variations: readonly { weight: number }[]) => {
  const cells = variations.map((_, i) => `variation = '${i}'`)
  return pool.query(`SELECT ${cells.map((cell, i) => `sum(case when ${cell} then 1 end) AS observed_${i}`).join(', ')} FROM events`)
}

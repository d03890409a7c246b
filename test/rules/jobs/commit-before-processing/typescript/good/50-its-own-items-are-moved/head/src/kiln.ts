import { lists, pool } from './stores.js'

export async function fire(): Promise<void> {
  for (;;) {
    const pot = await lists.blMove('kiln:glaze', 'kiln:glaze:hot', 'RIGHT', 'LEFT', 2)
    if (!pot) continue
    await pool.query('INSERT INTO firings (pot) VALUES ($1) ON CONFLICT DO NOTHING', [pot])
    await lists.brPop('kiln:glaze:hot', 1)
    await pool.query('UPDATE shelves SET free = free + 1')
  }
}

import { lists, pool } from './stores.js'

export async function fire(): Promise<void> {
  for (;;) {
    const glaze = await lists.brPop('kiln:glaze', 2) // <- finding
    if (glaze) await pool.query('INSERT INTO firings (pot) VALUES ($1)', [glaze.element])

    const bisque = await lists.blMove('kiln:bisque', 'kiln:bisque:hot', 'RIGHT', 'LEFT', 2)
    if (bisque) {
      await pool.query('UPDATE pots SET fired = true WHERE id = $1', [bisque])
      await lists.lRem('kiln:bisque:hot', 1, bisque)
    }
  }
}

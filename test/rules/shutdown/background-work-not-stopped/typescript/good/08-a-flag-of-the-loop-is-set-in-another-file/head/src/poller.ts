import { pool } from './db.js'

export class Poller {
  private stopped = false
  private done: Promise<void> = Promise.resolve()

  start() {
    this.done = this.run()
  }

  async stop() {
    this.stopped = true
    await this.done
  }

  private async run() {
    while (!this.stopped) {
      const { rows } = await pool.query('SELECT id FROM exports WHERE done = false LIMIT 10')
      for (const { id } of rows) await pool.query('UPDATE exports SET done = true WHERE id = $1', [id])
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
  }
}

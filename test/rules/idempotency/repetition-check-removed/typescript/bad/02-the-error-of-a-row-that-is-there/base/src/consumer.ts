import type { Pool } from 'pg'
import { ship } from './shipping'

export class Consumer {
  constructor(private readonly pool: Pool) {}

  async handle(message: { id: string; order: string }) {
    try {
      await this.pool.query('INSERT INTO inbox (message_id) VALUES ($1)', [message.id])
    } catch (error) {
      if ((error as { code?: string }).code === '23505') return // <- finding
      throw error
    }
    await ship(message.order)
  }
}

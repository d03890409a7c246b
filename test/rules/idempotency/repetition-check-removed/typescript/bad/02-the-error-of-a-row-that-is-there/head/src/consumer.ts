import type { Pool } from 'pg'
import { ship } from './shipping'

export class Consumer {
  constructor(private readonly pool: Pool) {}

  async handle(message: { id: string; order: string }) {
    await ship(message.order)
  }
}

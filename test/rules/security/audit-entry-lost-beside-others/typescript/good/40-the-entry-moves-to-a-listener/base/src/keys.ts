import { Trail } from './trail'
import { db } from './db'
import { bus } from './bus'

export class Keys {
  constructor(private readonly trail: Trail) {}

  async widen(actor: string, key: string, scope: string): Promise<void> {
    await db.query('UPDATE api_keys SET scope = $1 WHERE id = $2', [scope, key])
    await this.trail.audit(actor, 'key.widened', key)
  }

  async suspend(actor: string, key: string): Promise<void> {
    await db.query('UPDATE api_keys SET suspended = true WHERE id = $1', [key])
    await this.trail.audit(actor, 'key.suspended', key)
  }
}

import { Trail } from './trail'
import { db } from './db'
import { Denied } from './errors'

export class Keys {
  constructor(private readonly trail: Trail) {}

  async widen(actor: { id: string; isAdmin: boolean }, key: string, scope: string): Promise<void> {
    if (!actor.isAdmin) throw new Denied()
    await db.transaction(async (tx) => {
      await tx.query('UPDATE api_keys SET scope = $1 WHERE id = $2', [scope, key])
    })
  }

  async suspend(actor: { id: string; isAdmin: boolean }, key: string): Promise<void> {
    if (!actor.isAdmin) throw new Denied()
    await db.transaction(async (tx) => {
      await tx.query('UPDATE api_keys SET suspended = true WHERE id = $1', [key])
      await this.trail.audit(tx, actor.id, 'key.suspended', key)
    })
  }
}

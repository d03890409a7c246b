import { audit } from './audit'
import { transaction } from './db'

export async function suspendMember(actor: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.query('UPDATE members SET suspended_at = now() WHERE id = $1', [id])
    await audit(tx, { actor, action: 'member.suspend', subject: id })
  })
}

export async function setCreditLimit(actor: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.query('UPDATE accounts SET credit_limit = 0 WHERE id = $1', [id])
  })
}

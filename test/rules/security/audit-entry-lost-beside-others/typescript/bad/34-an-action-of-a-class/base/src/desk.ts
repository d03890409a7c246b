import { auditLog } from './audit-log'
import { accounts } from './accounts'

export class Desk {
  async refund(actor: string, id: string): Promise<void> {
    await accounts.payBack(id)
    await auditLog.append({ actor, action: 'refund', id }) // <- finding
  }

  async close(actor: string, id: string): Promise<void> {
    await accounts.close(id)
    await auditLog.append({ actor, action: 'close', id })
  }
}

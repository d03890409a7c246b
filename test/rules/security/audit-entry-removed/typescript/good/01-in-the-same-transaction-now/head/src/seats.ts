import { auditLog } from './audit-log'
import { database } from './database'
import { seats } from './seats-store'

export async function removeSeat(actor: string, seat: string): Promise<void> {
  await database.transaction(async () => {
    await seats.removeSeat(seat)
    await auditLog.append({ actor, action: 'seat.removed', seat })
  })
}

import { auditTrail } from './audit-trail'
import { bank } from './bank'

export async function saveNote(id: string, note: string): Promise<void> {
  await bank.storeNote(id, note)
}

export async function refundCharge(id: string): Promise<void> {
  await bank.sendBack(id) // <- finding
}

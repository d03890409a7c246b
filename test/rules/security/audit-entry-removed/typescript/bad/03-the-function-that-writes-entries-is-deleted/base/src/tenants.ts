import { auditTrail } from './audit-trail'
import { tenants } from './tenants-store'

export async function renameTenant(actor: string, id: string, name: string): Promise<void> {
  await tenants.updateName(id, name)
  await auditTrail.append(actor, 'tenant.renamed', id)
}

export async function deleteTenant(actor: string, id: string): Promise<void> {
  await tenants.eraseTenant(id)
  await auditTrail.append(actor, 'tenant.deleted', id) // <- finding
}

export async function revokeInvitation(actor: string, id: string): Promise<void> {
  await tenants.dropInvitation(id)
  await auditTrail.append(actor, 'invitation.revoked', id)
}

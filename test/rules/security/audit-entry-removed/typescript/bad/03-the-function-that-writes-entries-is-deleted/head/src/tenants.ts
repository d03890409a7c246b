import { tenants } from './tenants-store'

export async function renameTenant(actor: string, id: string, name: string): Promise<void> {
  await tenants.updateName(id, name)
}

export async function deleteTenant(actor: string, id: string): Promise<void> {
  await tenants.eraseTenant(id)
}

export async function revokeInvitation(actor: string, id: string): Promise<void> {
  await tenants.dropInvitation(id)
}

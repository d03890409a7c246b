import { accounts } from './accounts'
import { verifyPassword } from './passwords'

export async function signIn(email: string, password: string): Promise<boolean> {
  const account = await accounts.findAccount(email)
  if (await verifyPassword(account.hash, password)) return true
  account.failedLogins += 1 // <- finding
  await accounts.saveAccount(account)
  return false
}

import { accounts } from './accounts-store'

export async function signUp(email: string): Promise<void> {
  await accounts.createAccount(email)
}

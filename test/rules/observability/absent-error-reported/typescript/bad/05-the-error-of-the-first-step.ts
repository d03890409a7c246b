import { accounts } from './accounts'

export async function settle(id: string) {
  const { error, account } = await accounts.find(id)
  if (!error) {
    if (account.balance < 0) {
      throw new Error(error.message) // <- finding
    }
    return account
  }
  throw error
}

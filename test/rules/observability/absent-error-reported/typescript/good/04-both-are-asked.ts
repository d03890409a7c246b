import { accounts } from './accounts'

export async function find(id: string) {
  const { error, account } = await accounts.find(id)
  if (error || !account) {
    throw error ?? new Error(`no account ${id}`)
  }
  return account
}

import Redlock from 'redlock'
import { accounts } from './accounts.js'
import { redlock } from './redlock.js'

export async function withdraw(id: string, cents: number) {
  const lock = await redlock.acquire([`account:${id}`], 5000)
  try {
    const account = await accounts.get(id)
    await accounts.put(id, { ...account, cents: account.cents - cents })
  } finally {
    await lock.release()
  }
}

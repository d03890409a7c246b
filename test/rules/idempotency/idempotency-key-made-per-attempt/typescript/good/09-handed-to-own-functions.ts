import { randomUUID } from 'node:crypto'
import pRetry from 'p-retry'

const send = async (path: string, key: string, body: unknown): Promise<{ id: string }> => {
  const answer = await fetch(`${process.env.BANK_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  })
  if (!answer.ok) throw new Error(`bank answered ${answer.status}`)
  return (await answer.json()) as { id: string }
}

const report = async (attempt: string, body: unknown): Promise<void> => {
  await fetch(`${process.env.AUDIT_URL}/attempts`, {
    method: 'POST',
    headers: { 'x-trace': attempt },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(1_000),
  })
}

export async function openAccount(customer: { id: string; name: string }): Promise<string> {
  const key = `account-${customer.id}`
  const account = await pRetry(
    async () => {
      await report(randomUUID(), customer)
      return send('/accounts', key, customer)
    },
    { retries: 3 },
  )
  return account.id
}

import pRetry from 'p-retry'

const send = async (path: string, key: string, body: unknown): Promise<{ id: string }> => {
  const answer = await fetch(`${process.env.BANK_URL}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5_000),
  })
  return (await answer.json()) as { id: string }
}

export async function openAccount(customer: { id: string; name: string }): Promise<string> {
  const key = `account-${customer.id}`
  const account = await pRetry(() => send('/accounts', key, customer), { retries: 3 })
  return account.id
}

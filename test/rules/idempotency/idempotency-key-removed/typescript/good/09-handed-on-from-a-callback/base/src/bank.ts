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
  const account = await send('/accounts', `account-${customer.id}`, customer)
  return account.id
}

import { currentId } from './current'

const outgoing = () => ({ 'X-Correlation-Id': currentId() })

export async function rates(base: string): Promise<unknown> {
  const res = await fetch(`${process.env.RATES_URL}/rates/${base}`, {
    headers: outgoing(),
    signal: AbortSignal.timeout(800),
  })
  return res.json()
}

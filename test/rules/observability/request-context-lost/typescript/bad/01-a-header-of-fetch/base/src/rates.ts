import { currentId } from './current'

export async function rates(base: string): Promise<unknown> {
  const res = await fetch(`${process.env.RATES_URL}/rates/${base}`, {
    headers: { 'X-Correlation-Id': currentId() }, // <- finding
    signal: AbortSignal.timeout(800),
  })
  return res.json()
}

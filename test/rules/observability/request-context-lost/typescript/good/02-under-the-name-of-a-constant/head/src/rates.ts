import { currentId } from './current'

const CORRELATION_HEADER = 'X-Correlation-Id'

export async function rates(base: string): Promise<unknown> {
  const res = await fetch(`${process.env.RATES_URL}/rates/${base}`, {
    headers: { [CORRELATION_HEADER]: currentId() },
    signal: AbortSignal.timeout(800),
  })
  return res.json()
}

import { currentId } from './current'

export async function rates(base: string): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' }
  headers['x-request-id'] = currentId() // <- finding
  const res = await fetch(`${process.env.RATES_URL}/${base}`, { headers, signal: AbortSignal.timeout(800) })
  return res.json()
}

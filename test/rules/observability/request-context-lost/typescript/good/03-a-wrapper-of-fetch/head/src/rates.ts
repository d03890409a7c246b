import { fetchWithId } from './fetch-with-id'

export async function rates(base: string): Promise<unknown> {
  const res = await fetchWithId(`${process.env.RATES_URL}/rates/${base}`)
  return res.json()
}

import { request } from 'undici'

export async function rates(day: string): Promise<unknown> {
  const { body } = await request(`https://rates.internal/${day}`, { headersTimeout: 2000, bodyTimeout: 2000 })
  return body.json()
}

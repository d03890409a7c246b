import { client } from './client'

export async function rates(base: string): Promise<unknown> {
  const { data } = await client.get(`/rates/${base}`)
  return data
}

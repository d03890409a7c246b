import { client } from './client'
import { currentId } from './current'

export async function rates(base: string): Promise<unknown> {
  const { data } = await client.get(`/rates/${base}`, { headers: { 'x-request-id': currentId() } })
  return data
}

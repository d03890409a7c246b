import { createClient } from 'redis'
const client = createClient()
export const read = async (key: string) => {
  return client.get(key)
}

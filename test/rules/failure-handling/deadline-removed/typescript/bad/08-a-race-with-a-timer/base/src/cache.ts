import { setTimeout } from 'node:timers/promises'
import { createClient } from 'redis'
const client = createClient()
export const read = async (key: string) => {
  const timer = setTimeout(1_000, undefined, { ref: false })
  return Promise.race([client.get(key), timer]) // <- finding
}

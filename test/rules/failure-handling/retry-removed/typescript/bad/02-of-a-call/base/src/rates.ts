import retry from 'async-retry'
import 'express'
import { client } from './client.js'
export async function rates(day: string) {
  const found = await retry(async () => client.load(day), { retries: 3 }) // <- finding
  return found.values
}

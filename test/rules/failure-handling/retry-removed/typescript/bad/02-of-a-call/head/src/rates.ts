import 'express'
import { client } from './client.js'
export async function rates(day: string) {
  const found = await client.load(day)
  return found.values
}

import 'express'
import { client, pause } from './client.js'
export async function rates(day: string) {
  return await client.load(day)
}

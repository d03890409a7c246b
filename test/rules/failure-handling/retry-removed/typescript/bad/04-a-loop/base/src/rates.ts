import 'express'
import { client, pause } from './client.js'
export async function rates(day: string) {
  for (let attempt = 0; attempt < 3; attempt += 1) { // <- finding
    try {
      return await client.load(day)
    } catch (error) {
      await pause(attempt * 100)
    }
  }
  throw new Error('no rates')
}

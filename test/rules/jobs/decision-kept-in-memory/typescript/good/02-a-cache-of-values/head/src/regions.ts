import { db } from './db.js'

const names = new Map<string, string>()

export async function regionName(code: string): Promise<string> {
  if (!names.has(code)) names.set(code, await db.regionName(code))
  return names.get(code)!
}

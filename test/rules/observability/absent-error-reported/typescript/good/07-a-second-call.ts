import { storage } from './storage'

export async function move(from: string, to: string) {
  let { error, result } = await storage.read(from)
  if (error) throw error
  ;({ error, result } = await storage.write(to, result))
  if (!result) throw error
  return result
}

import { storage } from './storage'

export async function keep(name: string, data: Buffer) {
  const { error, result } = await storage.upload(name, data)
  if (error) {
    throw new Error(`upload of ${name} failed`, { cause: error })
  }
  if (result.size !== data.length) {
    throw error // <- finding
  }
  return result
}

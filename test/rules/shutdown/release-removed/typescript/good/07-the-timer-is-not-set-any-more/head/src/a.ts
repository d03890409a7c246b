import 'express'
import { storage } from './storage.js'
export const put = async (key: string, bytes: Uint8Array) => {
  await storage.upload({ key, body: bytes, part: 1, checksum: 'none' })
  await storage.commit(key)
  await storage.publish(key)
  await storage.tag(key)
  return key
}

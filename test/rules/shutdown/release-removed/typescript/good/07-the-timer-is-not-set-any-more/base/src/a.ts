import 'express'
import { storage } from './storage.js'
export const put = async (key: string, bytes: Uint8Array) => {
  const stop = new AbortController()
  const timeout = setTimeout(() => stop.abort(), 10_000)
  await storage.upload({ key, body: bytes, part: 1, checksum: 'none' }, { signal: stop.signal })
  await storage.commit(key)
  await storage.publish(key)
  await storage.tag(key)
  clearTimeout(timeout)
  return key
}

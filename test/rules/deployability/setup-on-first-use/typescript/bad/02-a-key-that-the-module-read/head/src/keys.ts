import { readFileSync } from 'node:fs'
import { createPrivateKey, sign as signWith, type KeyObject } from 'node:crypto'
let key: KeyObject | undefined
function load(): KeyObject {
  if (!key) key = createPrivateKey(readFileSync(process.env.SIGNING_KEY_PATH!))
  return key
}
export const sign = (text: string) => signWith(null, Buffer.from(text), load()).toString('base64')

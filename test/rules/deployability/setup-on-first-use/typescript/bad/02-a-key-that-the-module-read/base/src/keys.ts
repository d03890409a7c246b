import { readFileSync } from 'node:fs'
import { createPrivateKey, sign as signWith } from 'node:crypto'
const key = createPrivateKey(readFileSync(process.env.SIGNING_KEY_PATH!)) // <- finding
export const sign = (text: string) => signWith(null, Buffer.from(text), key).toString('base64')

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts and authenticates values, so that only this server can read or create them. */
export interface Seal {
  close(value: object): string
  /** Undefined for a text that this server did not create, or that was modified. */
  open(text: string): unknown
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM with a key derived from the secret for each purpose: a value sealed for one purpose cannot be opened for another. */
export const createSeal = (secret: string | Buffer, purpose: string): Seal => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `readiness ${purpose}`, 32))
  return {
    close(value) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const closed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url')
    },
    open(text) {
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length <= ivBytes + tagBytes) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        const opened = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
        return JSON.parse(opened.toString('utf8'))
      } catch {
        return undefined
      }
    },
  }
}

/** Where functions that sign or encrypt receive their key: the position of the argument, and its keyword if there is one. */
export interface SigningCall {
  readonly position: number
  readonly name?: string
  /** The key signs data that others trust, so any text counts as a key. Otherwise only a text that looks generated does. */
  readonly isAlwaysKey: boolean
}

const token = (position: number, name?: string): SigningCall => ({ position, ...(name === undefined ? {} : { name }), isAlwaysKey: true })
const digest = (position: number, name?: string): SigningCall => ({ position, ...(name === undefined ? {} : { name }), isAlwaysKey: false })

/** By the origin of the callee. */
export const signingCalls: Readonly<Record<string, SigningCall>> = {
  'jsonwebtoken#sign': token(1),
  'jsonwebtoken#verify': token(1),
  'jwt#encode': token(1, 'key'),
  'jwt#decode': token(1, 'key'),
  'jose.jwt#encode': token(1, 'key'),
  'jose#jwt.encode': token(1, 'key'),
  'jose#jwt.decode': token(1, 'key'),
  'node:crypto#createHmac': digest(1),
  'crypto#createHmac': digest(1),
  'hmac#new': digest(0, 'key'),
  'crypto/hmac#New': digest(1),
  'javax.crypto.spec#SecretKeySpec()': digest(0),
  'javax.crypto.spec#SecretKeySpec': digest(0),
  'cryptography.fernet#Fernet': digest(0, 'key'),
}

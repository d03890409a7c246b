import { webcrypto } from 'node:crypto'
const digits = '0123456789'
export const generatePassword = (length: number) => {
  const bytes = webcrypto.getRandomValues(new Uint8Array(length))
  const password = [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  const insertAt = Math.floor(Math.random() * password.length)
  return password.slice(0, insertAt) + digits[(bytes[0] ?? 0) % 10] + password.slice(insertAt)
}
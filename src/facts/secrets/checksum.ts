const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const crc32 = (text: string): number => {
  let crc = 0xffffffff
  for (let index = 0; index < text.length; index += 1) {
    crc ^= text.charCodeAt(index)
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const base62 = (value: number): string => {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = (alphabet[rest % 62] ?? '') + text
  return text.padStart(6, '0')
}

/**
 * Whether the last six characters of a token's body are the Base62 CRC-32 of the first thirty. GitHub and npm issue
 * tokens in this form (github.blog, "Behind GitHub's new authentication token formats", 2021), which distinguishes an
 * issued token from an invented one.
 * @param body 36 characters, without the prefix (`ghp_`, `npm_`)
 */
export const hasIssuerChecksum = (body: string): boolean => body.length === 36 && base62(crc32(body.slice(0, 30))) === body.slice(30)

const sequence = 0x30
const integer = 0x02

/** Offset of the content of a DER value: behind its tag and length. */
const contentAt = (der: Buffer): number => {
  const length = der[1] ?? 0
  return length < 0x80 ? 2 : 2 + (length & 0x7f)
}

/**
 * Whether the body of a PEM block may hold a private key. In DER, a key is a sequence that begins with its version, an integer (RFC 5208, 8017
 * and 5915); a certificate or a request begins with another sequence, as an encrypted key does, whose label says so (RFC 7468). What is no DER
 * (OpenSSH's own format, a body with headers) counts as a key.
 */
export const holdsKey = (label: string, body: string): boolean => {
  const der = Buffer.from(body.slice(0, 64), 'base64')
  if (der[0] !== sequence || label.includes('ENCRYPTED')) return true
  const first = der[contentAt(der)]
  return first === undefined || first === integer || first !== sequence
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether GitHub signed these bytes: `X-Hub-Signature-256` is `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body. Compares in
 * constant time with every secret, so that timing reveals neither the digest nor which secret matches.
 *
 * @see https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export const verifySignature = (body: Uint8Array, signature: string, secrets: readonly string[]): boolean => {
  const given = Buffer.from(signature)
  const matches = secrets.map((secret) => {
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
  return matches.includes(true)
}

import { holdsKey } from './holds-key.ts'
import { looksInvented } from './looks-invented.ts'
import { isPlaceOfKey } from './sensitive-name.ts'

/** Also the path of a package: `github.com/jcmturner/gokrb5/v8/ctxCredentials`. */
const address = /^(urn|arn|projects|https?|file|vault|classpath):|^projects\/|^[a-z][\w-]*(\.[a-z]{2,})+\//
const variable = /^[A-Z][A-Z\d]*(_[A-Z\d]+)+$/
const segment = /^(?:(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)\d{0,3}|v?\d{1,4})$/

/**
 * Whether a text names the place or the purpose of a key, and is none: a variable of the environment, a header, the path of a property, a
 * resource, an algorithm. Several words with numbers at their ends are a name.
 */
export const namesThing = (option: string, text: string): boolean => {
  if (address.test(text) || variable.test(text) || isPlaceOfKey(option, text)) return true
  const segments = text.split(/[._:/-]/)
  return segments.length > 1 && segments.every((part) => segment.test(part))
}

/** A public key in DER or SSH format. It only verifies signatures, so publishing it does no harm. */
export const isPublicKey = (text: string): boolean =>
  /^(ssh-(rsa|ed25519)|ecdsa-)/.test(text) || (/^M[\w+/-]{38,}={0,2}$/.test(text) && !holdsKey('', text))

/** A token of documentation: what it claims is invented, as `"sub": "1234567890"`. */
export const isSampleToken = (token: string): boolean => {
  const [, claims, signature] = token.split('.')
  return claims !== undefined && signature !== undefined && looksInvented(Buffer.from(claims, 'base64url').toString())
}

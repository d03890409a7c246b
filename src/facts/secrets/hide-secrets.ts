import { foundSecrets } from './found-secrets.ts'

/** A piece of this many characters counts as the secret, because truncated, wrapped or quoted output may contain only a part. */
const pieceLength = 8

/** The value as written, URL-encoded, and in Base64 at each of the three byte offsets. */
const formsOf = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  ...[0, 1, 2].map((from) => Buffer.from(value.slice(from)).toString('base64')),
]

/**
 * Creates a function that replaces every piece (8 characters or more) of the secrets in the given texts with `***`. The
 * values do not leave this function.
 *
 * @param texts of files that contain secrets, and of files that are shown
 * @returns undefined if they contain none
 */
export const hideSecrets = (texts: Iterable<string>): ((text: string) => string) | undefined => {
  const pieces = new Set<string>()
  for (const text of texts)
    for (const { value } of foundSecrets(text))
      for (const form of value === '' ? [] : formsOf(value))
        for (let at = 0; at + pieceLength <= form.length; at += 1) pieces.add(form.slice(at, at + pieceLength))
  if (pieces.size === 0) return undefined
  return (text) => {
    let result = ''
    let copied = 0
    let hiddenTo = 0
    for (let at = 0; at + pieceLength <= text.length; at += 1) {
      if (!pieces.has(text.slice(at, at + pieceLength))) continue
      if (at > hiddenTo || hiddenTo === 0) {
        result += `${text.slice(copied, at)}***`
      }
      hiddenTo = at + pieceLength
      copied = hiddenTo
    }
    return result + text.slice(copied)
  }
}

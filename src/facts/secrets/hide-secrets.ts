import { foundSecrets } from './found-secrets.ts'

/** So many characters of a value in a row are as good as the value: whatever cuts, wraps or quotes a text may leave a piece. */
const pieceLength = 8

/** A value as it is, in an address, and in Base64, wherever among the encoded bytes it begins. */
const formsOf = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  ...[0, 1, 2].map((from) => Buffer.from(value.slice(from)).toString('base64')),
]

/**
 * What replaces every piece, of 8 characters or more, of the secrets that some texts hold by `***`. The values stay in here.
 *
 * @param texts of files that secrets were found in, and of those that are shown
 * @returns undefined when they hold none
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

import { isUtf8 } from 'node:buffer'

/**
 * A path as git stores it: one character per byte (latin1), so that any name survives the round trip through the program and back to git.
 */
export type RawPath = string

/**
 * Converts a path to the model's form. A name in valid UTF-8 stays as written, except that a real backslash before `xHH` becomes `\x5c`,
 * which keeps names distinct. In any other name, each byte that is not part of a valid character is written as `\xHH` (`caf\xe9.ts`).
 * Decoding every `\xHH` restores the bytes.
 */
export const pathName = (raw: RawPath): string => {
  const bytes = Buffer.from(raw, 'latin1')
  const text = isUtf8(bytes) ? bytes.toString('utf8') : undefined
  if (text !== undefined && !text.includes('\\x')) return text
  return text === undefined ? withBytesEscaped(bytes) : withBackslashesEscaped(text)
}

const withBackslashesEscaped = (text: string): string => text.replace(/\\(?=x[0-9a-f]{2})/g, '\\x5c')

const withBytesEscaped = (bytes: Buffer): string => {
  const parts: string[] = []
  let valid = 0
  const flush = (end: number): void => {
    if (end > valid) parts.push(withBackslashesEscaped(bytes.toString('utf8', valid, end)))
  }
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    flush(at)
    parts.push(`\\x${bytes.toString('hex', at, at + 1)}`)
    at += 1
    valid = at
  }
  flush(bytes.length)
  return parts.join('')
}

/** Number of bytes of the valid UTF-8 character at `at`, or 0. */
const characterLength = (bytes: Buffer, at: number): number => {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length += 1) {
    if (isUtf8(bytes.subarray(at, at + length))) return length
  }
  return 0
}

/** The records of a `-z` listing, each as bytes (latin1). */
export const splitRecords = (output: Buffer): RawPath[] => {
  const records = output.toString('latin1').split('\0')
  if (records.at(-1) === '') records.pop()
  return records
}

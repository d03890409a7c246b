import { cEscapes } from '../c-escapes.ts'
/** How the text of a string literal is written. */
interface Escaping {
  /** `r""`: backslashes are literal. */
  readonly isRaw: boolean
  /** `b""`: no escapes for characters by number of more than a byte or by name. */
  readonly isBytes: boolean
  /** `f""` and `t""`: `{{` is an escaped `{`. */
  readonly isFormat: boolean
}

const simple: Readonly<Record<string, string>> = { ...cEscapes, '\n': '' }

/** Digits after `\x`, `\u` and `\U`. */
const widths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

const isOctal = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '7'

/** The number that hexadecimal digits write, if there are as many as it takes. */
const hexadecimal = (digits: string, width: number): number | undefined => {
  if (digits.length !== width) return undefined
  const value = Number(`0x${digits}`)
  return Number.isNaN(value) || value > 0x10_ff_ff ? undefined : value
}

/**
 * Resolves the escapes of a string literal. A character by name (`\N{BULLET}`) becomes U+FFFD; an escape that Python does not know keeps its
 * backslash.
 *
 * @param source The text between the quotes, or between two values of an f-string.
 */
export const unescapeText = (source: string, { isRaw, isBytes, isFormat }: Escaping): string => {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : source
  const hasEscapes = !isRaw && text.includes('\\')
  if (!hasEscapes && !(isFormat && (text.includes('{{') || text.includes('}}')))) return text
  let result = ''
  let from = 0
  let at = 0
  const replace = (length: number, by: string): void => {
    result += text.slice(from, at) + by
    at += length
    from = at
  }
  while (at < text.length) {
    const character = text[at] as string
    const next = text[at + 1]
    if (isFormat && (character === '{' || character === '}') && next === character) replace(2, character)
    else if (character !== '\\' || !hasEscapes || next === undefined) at += 1
    else if (simple[next] !== undefined) replace(2, simple[next])
    else if (isOctal(next)) {
      const length = !isOctal(text[at + 2]) ? 1 : isOctal(text[at + 3]) ? 3 : 2
      replace(length + 1, String.fromCharCode(Number(`0o${text.slice(at + 1, at + 1 + length)}`)))
    } else if (widths[next] !== undefined && (next === 'x' || !isBytes)) {
      const width = widths[next]
      const value = hexadecimal(text.slice(at + 2, at + 2 + width), width)
      if (value === undefined) at += 2
      else replace(2 + width, String.fromCodePoint(value))
    } else if (next === 'N' && !isBytes && text[at + 2] === '{') {
      const end = text.indexOf('}', at)
      if (end < 0) at += 2
      else replace(end + 1 - at, '\uFFFD')
    } else at += 2
  }
  return result + text.slice(from)
}

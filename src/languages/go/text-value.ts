import { cEscapes } from '../c-escapes.ts'
/** How many digits follow, and their base. An octal escape has no letter. */
const numeric: Readonly<Record<string, { readonly digits: number; readonly base: number; readonly isByte: boolean }>> = {
  x: { digits: 2, base: 16, isByte: true },
  u: { digits: 4, base: 16, isByte: false },
  U: { digits: 8, base: 16, isByte: false },
}

const octal = { digits: 3, base: 8, isByte: true }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decoded = (bytes: readonly number[]): string | undefined => {
  try {
    return decoder.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** The text between quotes with its escapes resolved. Bytes (`\xff`, `\377`) are read as UTF-8, as Go prints them. */
const withoutEscapes = (text: string): string | undefined => {
  let value = ''
  let bytes: number[] = []
  for (let at = 0; at < text.length;) {
    let next = text.indexOf('\\', at)
    if (next < 0) next = text.length
    if (next > at || next === text.length) {
      const before = decoded(bytes)
      if (before === undefined) return undefined
      bytes = []
      value += before + text.slice(at, next)
      at = next
      continue
    }
    const letter = text.charAt(at + 1)
    const plain = cEscapes[letter]
    const escape = numeric[letter] ?? octal
    const from = escape === octal ? at + 1 : at + 2
    const code = plain === undefined ? Number.parseInt(text.slice(from, from + escape.digits), escape.base) : 0
    if (plain === undefined && escape.isByte) {
      if (Number.isNaN(code) || code > 255) return undefined
      bytes.push(code)
      at = from + escape.digits
      continue
    }
    const before = decoded(bytes)
    if (before === undefined || Number.isNaN(code) || code > 0x10_ff_ff) return undefined
    bytes = []
    value += before + (plain ?? String.fromCodePoint(code))
    at = plain === undefined ? from + escape.digits : at + 2
  }
  const last = decoded(bytes)
  return last === undefined ? undefined : value + last
}

/**
 * The value of a Go string literal with its quotes (https://go.dev/ref/spec#String_literals).
 *
 * @returns Undefined when its bytes are no UTF-8 or an escape is not one of the language.
 */
export const textValue = (literal: string): string | undefined => {
  const inner = literal.slice(1, -1)
  // Carriage returns inside a raw string do not belong to its value.
  if (literal.charCodeAt(0) === 96) return inner.includes('\r') ? inner.replaceAll('\r', '') : inner
  return inner.includes('\\') ? withoutEscapes(inner) : inner
}

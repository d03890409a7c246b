/** A part of a composed string: a literal, or an expression that fills a hole. */
export type Piece = { readonly literal: string } | { readonly hole: string }

/** How one language composes strings, and the values of names at the expression. */
export interface Reading {
  /** The single expression assigned to a name, if known. */
  valueOf(name: string): string | undefined
  /** Functions that fill a `%s` pattern, which is their first argument. */
  readonly fills: RegExp
  /** Functions whose result contains their arguments unchanged: path joins, string conversions. */
  readonly passes: RegExp
}

const maxDepth = 6

/** Offset after the quoted string that starts here. */
const behindQuoted = (text: string, from: number): number => {
  const quote = text.charAt(from)
  const triple = quote.repeat(3)
  if (quote !== '`' && text.startsWith(triple, from)) {
    const end = text.indexOf(triple, from + 3)
    return end === -1 ? text.length : end + 3
  }
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\' && quote !== '`') at += 1
    else if (text.charAt(at) === quote) return at + 1
  }
  return text.length
}

const isQuote = (char: string): boolean => char === '"' || char === "'" || char === '`'

/** Offset after the bracket that opens here. */
export const behindBracket = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (isQuote(char)) at = behindQuoted(text, at) - 1
    else if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char) && (depth -= 1) === 0) return at + 1
  }
  return text.length
}

/** Splits at a character outside brackets and quotes. */
export const splitAt = (text: string, separator: string): string[] => {
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (isQuote(char)) at = behindQuoted(text, at) - 1
    else if ('([{'.includes(char)) at = behindBracket(text, at) - 1
    else if (char === separator) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.trim())
}

const stringHead = /^([rbuf]{0,2})("""|'''|"|'|`)/i

/** Adjacent string literals and nothing else: `"a" f"b {c}"`. */
const written = (text: string): readonly Piece[] | undefined => {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const head = stringHead.exec(text.slice(at))
    if (!head) return undefined
    const [all, prefix = '', quote = ''] = head
    const end = behindQuoted(text, at + prefix.length)
    const content = text.slice(at + all.length, end - quote.length)
    pieces.push(...(/f/i.test(prefix) ? interpolated(content) : [{ literal: content }]))
    at = end
    while (/\s/.test(text.charAt(at))) at += 1
  }
  return pieces
}

/** The pieces of an f-string such as `a {b!r:>3} c`. */
const interpolated = (content: string): Piece[] => {
  const pieces: Piece[] = []
  let start = 0
  for (let at = 0; at < content.length; at += 1) {
    if (content.charAt(at) !== '{') continue
    if (content.charAt(at + 1) === '{') {
      at += 1
      continue
    }
    const end = behindBracket(content, at)
    pieces.push({ literal: content.slice(start, at) }, { hole: content.slice(at + 1, end - 1).replace(/(![rsa])?(:[^)\]]*)?$/, '') })
    start = end
    at = end - 1
  }
  pieces.push({ literal: content.slice(start) })
  return pieces
}

/** Fills a pattern's holes in order or by number: `%[2]s`, `%2$s`. */
const filled = (pattern: readonly Piece[], hole: RegExp, values: readonly string[]): Piece[] | undefined => {
  let next = 0
  const pieces: Piece[] = []
  for (const piece of pattern) {
    if ('hole' in piece) return undefined
    let from = 0
    for (const found of piece.literal.matchAll(hole)) {
      pieces.push({ literal: piece.literal.slice(from, found.index) })
      const number = /^%(?:\[(\d+)\]|(\d+)\$)/.exec(found[0])
      if (number) next = Number(number[1] ?? number[2]) - 1
      const value = values[next]
      next += 1
      pieces.push(value === undefined ? { literal: '' } : { hole: value })
      from = found.index + found[0].length
    }
    pieces.push({ literal: piece.literal.slice(from) })
  }
  return pieces
}

const percent = /%(?:\(\w+\)|\[\d+\]|\d+\$)?[-+ #0]*(?:[1-9]\d*)?(?:\.\d+)?[sdvqfxr]/g
const braces = /\{[^{}]*\}/g

const withoutParentheses = (text: string): string => {
  let own = text.trim().replace(/^await\s+/, '')
  while (own.startsWith('(') && behindBracket(own, 0) === own.length) own = own.slice(1, -1).trim()
  return own
}

/** The pieces that an expression is composed of, as far as the source shows. Any other expression is a single hole. */
export const piecesOf = (expression: string, reading: Reading, depth = 0): readonly Piece[] => {
  const text = withoutParentheses(expression)
  if (depth > maxDepth || text.length > 4_000) return [{ hole: text }]
  const next = (part: string): readonly Piece[] => piecesOf(part, reading, depth + 1)
  const whole = written(text)
  if (whole) return whole
  const sum = splitAt(text, '+')
  if (sum.length > 1 && sum.every((part) => part !== '')) return sum.flatMap(next)
  const [pattern = '', ...rest] = splitAt(text, '%')
  if (rest.length === 1 && stringHead.test(pattern)) {
    const values = withoutParentheses(rest[0] ?? '')
    const pieces = filled(next(pattern), percent, splitAt(values, ',').filter(Boolean))
    if (pieces) return pieces
  }
  const call = /^((?:new\s+)?[A-Za-z_][\w.]*)\s*\(/.exec(text)
  if (call?.[1] && behindBracket(text, call[0].length - 1) === text.length) {
    const args = splitAt(text.slice(call[0].length, -1), ',').filter(Boolean)
    const [first] = args
    if (reading.fills.test(call[1]) && first !== undefined) {
      const pieces = filled(next(first), percent, args.slice(1))
      if (pieces) return pieces
    }
    // Separate joined parts with a slash.
    if (reading.passes.test(call[1])) return args.flatMap((part, index) => [...(index > 0 ? [{ literal: '/' }] : []), ...next(part)])
  }
  const format =
    /^((?:[rbu]?(?:"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|""(?!")|"(?:[^"\\]|\\.)+"|'(?:[^'\\]|\\.)*')\s*)+)\.\s*format(?:ted)?\(/.exec(text)
  if (format?.[1] && behindBracket(text, format[0].length - 1) === text.length) {
    const args = splitAt(text.slice(format[0].length, -1), ',').filter(Boolean)
    const java = format[1].search(percent) !== -1 && format[1].search(braces) === -1
    const pieces = filled(
      written(format[1].trim()) ?? [],
      java ? percent : braces,
      args.map((arg) => arg.replace(/^\w+\s*=(?!=)\s*/, '')),
    )
    if (pieces) return pieces
  }
  if (/^[A-Za-z_]\w*$/.test(text)) {
    const value = reading.valueOf(text)
    if (value !== undefined) return piecesOf(value, reading, depth + 1)
  }
  return [{ hole: text }]
}

/** A lexical unit of SQL in any dialect. The `text` of a quoted name or string excludes its quotes. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'sign'
  readonly text: string
  /** How a quoted name was quoted: `"`, `` ` `` or `[`. */
  readonly quote?: '"' | '`' | '['
  /** 1-based, relative to the given text. */
  readonly line: number
  readonly endLine: number
}

const word = /[\p{L}_@#][\p{L}\p{N}_$@#]*/uy
const number = /\d[\d.eE_]*/y
const dollarTag = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy

const countLines = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** End of a block comment that starts at `from`; PostgreSQL allows nested comments. */
const endOfComment = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('/*', at)) {
      depth += 1
      at += 1
    } else if (text.startsWith('*/', at)) {
      depth -= 1
      at += 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

/** End of a quoted text: a doubled quote does not end it; with `backslash`, a backslash escapes the next character. */
const endOfQuoted = (text: string, from: number, close: string, backslash: boolean): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (backslash && text[at] === '\\') at += 1
    else if (text[at] === close) {
      if (text[at + 1] !== close) return at + 1
      at += 1
    }
  }
  return text.length
}

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/**
 * Splits SQL of any dialect into tokens and tolerates unknown syntax; comments are left out. Used for texts that PostgreSQL's parser rejects, and to
 * find the lines of a statement's parts.
 */
export const tokenize = (text: string): Token[] => {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  const push = (kind: Token['kind'], value: string, end: number, quote?: Token['quote']): void => {
    const endLine = line + countLines(text, at, end)
    tokens.push({ kind, text: value, line, endLine, ...(quote ? { quote } : {}) })
    line = endLine
    at = end
  }
  const skip = (end: number): void => {
    line += countLines(text, at, end)
    at = end
  }
  while (at < text.length) {
    const sign = text[at] as string
    if (/\s/.test(sign)) skip(at + 1)
    else if (text.startsWith('--', at)) skip(text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at))
    else if (text.startsWith('/*', at)) skip(endOfComment(text, at))
    else if (sign === "'") {
      const escapes = tokens.at(-1)?.kind === 'word' && tokens.at(-1)?.text.toUpperCase() === 'E'
      const end = endOfQuoted(text, at, "'", escapes)
      push('string', text.slice(at + 1, end - 1), end)
    } else if (sign === '"' || sign === '`') {
      const end = endOfQuoted(text, at, sign, false)
      push('quoted', text.slice(at + 1, end - 1).replaceAll(sign + sign, sign), end, sign)
    } else if (sign === '[' && /^\[[\p{L}_][^\]\n]*\]/u.test(text.slice(at, at + 130))) {
      const end = text.indexOf(']', at) + 1
      push('quoted', text.slice(at + 1, end - 1), end, '[')
    } else if (sign === '$') {
      const tag = matchAt(dollarTag, text, at)
      const close = tag === undefined ? -1 : text.indexOf(tag, at + tag.length)
      if (tag === undefined || close === -1) push('sign', sign, at + 1)
      else push('string', text.slice(at + tag.length, close), close + tag.length)
    } else {
      const name = matchAt(word, text, at)
      const digits = name === undefined ? matchAt(number, text, at) : undefined
      if (name !== undefined) push('word', name, at + name.length)
      else if (digits !== undefined) push('number', digits, at + digits.length)
      else push('sign', sign, at + 1)
    }
  }
  return tokens
}

/** Tokens of each statement, without the semicolons. */
export const statementsOf = (tokens: readonly Token[]): Token[][] => {
  const statements: Token[][] = []
  let current: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === ';') {
      if (current.length > 0) statements.push(current)
      current = []
    } else current.push(token)
  }
  if (current.length > 0) statements.push(current)
  return statements
}

/** Splits tokens at the commas outside parentheses. */
export const splitAtCommas = (tokens: readonly Token[]): Token[][] => {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === '(') depth += 1
    if (token.kind === 'sign' && token.text === ')') depth -= 1
    if (token.kind === 'sign' && token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter((part) => part.length > 0)
}

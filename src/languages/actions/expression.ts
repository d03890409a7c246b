import type { Expression } from '#model/facts/documents/pipeline'

/** Longer expressions, and deeper ones, are not written by people. */
const [maxLength, maxDepth] = [4000, 40]

const token =
  /(?:(?<string>'(?:[^']|'')*')|(?<number>-?0x[\da-f]+|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<name>[a-z_][\w-]*)|(?<sign>&&|\|\||==|!=|<=|>=|[!<>()[\].,*]))/iy

interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'sign'
  readonly text: string
}

const tokensOf = (text: string): readonly Token[] | undefined => {
  const tokens: Token[] = []
  token.lastIndex = 0
  let end = 0
  while (end < text.length) {
    if (/\s/.test(text[end] ?? '')) {
      end += 1
      continue
    }
    token.lastIndex = end
    const { groups } = token.exec(text) ?? {}
    const [kind, found] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? []
    if (found === undefined) return undefined
    tokens.push({ kind: kind as Token['kind'], text: found })
    end = token.lastIndex
  }
  return tokens
}

const unread: Expression = { op: 'unread' }

class TooDeep extends Error {}

/** Reads an expression by precedence: `!`, comparison, `&&`, `||`. */
class Reader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const read = this.#or(0)
    return this.#at === this.#tokens.length ? read : unread
  }

  #take(...signs: readonly string[]): string | undefined {
    const next = this.#tokens[this.#at]
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined
    this.#at += 1
    return next.text
  }

  #or(depth: number): Expression {
    if (depth > maxDepth) throw new TooDeep()
    const of = [this.#and(depth)]
    while (this.#take('||')) of.push(this.#and(depth))
    const [only] = of
    return of.length === 1 && only ? only : { op: 'or', of }
  }

  #and(depth: number): Expression {
    const of = [this.#compared(depth)]
    while (this.#take('&&')) of.push(this.#compared(depth))
    const [only] = of
    return of.length === 1 && only ? only : { op: 'and', of }
  }

  #compared(depth: number): Expression {
    let left = this.#unary(depth)
    for (;;) {
      const op = this.#take('==', '!=', '<=', '>=', '<', '>') as '==' | undefined
      if (!op) return left
      left = { op, of: [left, this.#unary(depth)] }
    }
  }

  #unary(depth: number): Expression {
    let isNegated = false
    let isWritten = false
    while (this.#take('!')) [isNegated, isWritten] = [!isNegated, true]
    const of = this.#primary(depth + 1)
    if (!isWritten) return of
    return isNegated ? { op: 'not', of } : { op: 'not', of: { op: 'not', of } }
  }

  #primary(depth: number): Expression {
    if (this.#take('(')) {
      const inner = this.#or(depth + 1)
      return this.#take(')') ? this.#properties(inner, depth) : unread
    }
    const next = this.#tokens[this.#at]
    if (!next) return unread
    this.#at += 1
    if (next.kind === 'string') return { op: 'value', value: next.text.slice(1, -1).replaceAll("''", "'") }
    if (next.kind === 'number') return { op: 'value', value: Number(next.text) }
    if (next.kind !== 'name') return unread
    const name = next.text
    if (name === 'true' || name === 'false') return { op: 'value', value: name === 'true' }
    if (name === 'null') return { op: 'value', value: null }
    if (this.#take('(')) {
      const of: Expression[] = []
      if (!this.#take(')')) {
        do of.push(this.#or(depth + 1))
        while (this.#take(','))
        if (!this.#take(')')) return unread
      }
      return this.#properties({ op: 'call', name, of }, depth)
    }
    return this.#properties({ op: 'path', path: name }, depth)
  }

  /** Properties behind a value: `.name`, `['name']`, `[0]`, `.*`. Those of a call are properties of what it gets. */
  #properties(of: Expression, depth: number): Expression {
    const path: string[] = []
    for (;;) {
      if (this.#take('.')) {
        const next = this.#tokens[this.#at]
        if (next?.kind !== 'name' && next?.text !== '*') return unread
        this.#at += 1
        path.push(next.text)
      } else if (this.#take('[')) {
        const index = this.#or(depth + 1)
        if (!this.#take(']')) return unread
        path.push(index.op === 'value' && typeof index.value === 'string' && /^[\w-]+$/.test(index.value) ? index.value : '*')
      } else break
    }
    if (path.length === 0) return of
    return of.op === 'path' ? { op: 'path', path: [of.path, ...path].join('.') } : { op: 'call', name: 'property', of: [of] }
  }
}

/** Reads an expression without its `${{ }}`. What cannot be read is `unread`. */
export const readExpression = (text: string): Expression => {
  const tokens = text.length > maxLength ? undefined : tokensOf(text)
  if (!tokens || tokens.length === 0) return unread
  try {
    return new Reader(tokens).whole()
  } catch (error) {
    if (error instanceof TooDeep) return unread
    throw error
  }
}

/** An expression in a text, with its place in it. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly expression: Expression
}

/** The expressions of a text: `Hello ${{ github.actor }}`. */
export const expressionsIn = (text: string): readonly Placed[] => {
  const found: Placed[] = []
  let start = text.indexOf('${{')
  while (start !== -1) {
    let end = start + 3
    // A string may contain braces.
    for (let isString = false; end < text.length && (isString || !text.startsWith('}}', end)); end += 1)
      if (text[end] === "'") isString = !isString
    if (end >= text.length) break
    found.push({ start, end: end + 2, expression: readExpression(text.slice(start + 3, end)) })
    start = text.indexOf('${{', end + 2)
  }
  return found
}

/** The condition of an `if`, with or without `${{ }}`. Text around an expression makes it a string, which is always true. */
export const conditionOf = (text: string): Expression => {
  const trimmed = text.trim()
  const found = expressionsIn(trimmed)
  if (found.length === 0) return readExpression(trimmed)
  const [only] = found
  return found.length === 1 && only?.start === 0 && only.end === trimmed.length ? only.expression : unread
}

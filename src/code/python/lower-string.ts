import type { SyntaxNode } from '#languages/tree/tree'
import type { Expr, Name } from '../model.ts'
import type { Lowering } from './lowering.ts'
import { unescapeText } from '#languages/python/unescape-text'

type Parts = (string | Expr)[]

interface Prefix {
  readonly isRaw: boolean
  readonly isBytes: boolean
  readonly isFormat: boolean
  /** The `t` of a template string. */
  readonly tag: Name | undefined
  /** Offset of the first character after the opening quotes. */
  readonly start: number
  readonly quotes: string
}

const prefixOf = (text: string, node: SyntaxNode): Prefix => {
  let isRaw = false
  let isBytes = false
  let isFormat = false
  let tag: Name | undefined
  for (let at = node.start; ; at += 1) {
    const character = text[at]
    switch (character) {
      case 'r':
      case 'R':
        isRaw = true
        break
      case 'b':
      case 'B':
        isBytes = true
        break
      case 't':
      case 'T':
        tag = { kind: 'name', start: at, end: at + 1, name: 't' }
        isFormat = true
        break
      case 'f':
      case 'F':
        isFormat = true
        break
      case 'u':
      case 'U':
        break
      default: {
        const quote = character ?? ''
        const quotes = text.startsWith(quote.repeat(3), at) && node.end >= at + 3 ? quote.repeat(3) : quote
        return { isRaw, isBytes, isFormat, tag, start: at + quotes.length, quotes }
      }
    }
  }
}

const append = (parts: Parts, text: string): void => {
  if (text === '') return
  const last = parts[parts.length - 1]
  if (typeof last === 'string') parts[parts.length - 1] = last + text
  else parts.push(text)
}

/** The value of `{value!r:>{width}}`; with the values of its format, if there are some. */
const interpolated = (lowering: Lowering, node: SyntaxNode): Expr => {
  const value = lowering.required(node.field('expression'), node)
  const format = node.field('format_specifier')
  const values = format ? lowering.parts(format).filter((part) => part.kind === 'format_expression' || part.kind === 'interpolation') : []
  if (values.length === 0) return value
  const inFormat = lowering.deeper(node, () => values.map((one) => interpolated(lowering, one))) ?? []
  return { kind: 'other', start: node.start, end: node.end, children: [value, ...inFormat] }
}

/** Appends the text and values of one literal. */
const appendLiteral = (lowering: Lowering, node: SyntaxNode, prefix: Prefix, parts: Parts): void => {
  const { text } = lowering
  const isClosed = node.end - prefix.quotes.length >= prefix.start && text.startsWith(prefix.quotes, node.end - prefix.quotes.length)
  if (!isClosed) lowering.unread.push({ start: node.end, end: node.end })
  const end = isClosed ? node.end - prefix.quotes.length : Math.max(node.end, prefix.start)
  let from = prefix.start
  if (prefix.isFormat)
    for (const part of node.children) {
      if (part.kind !== 'interpolation') continue
      append(parts, unescapeText(text.slice(from, part.start), prefix))
      const expression = part.field('expression')
      // `{total=}` also writes the expression itself.
      if (expression && part.hasToken('=')) append(parts, `${text.slice(part.start + 1, expression.end)}=`)
      parts.push(interpolated(lowering, part))
      from = part.end
    }
  append(parts, unescapeText(text.slice(from, end), prefix))
}

/** A string, or adjacent string literals, which Python concatenates. */
export const lowerString = (lowering: Lowering, node: SyntaxNode): Expr => {
  const parts: Parts = []
  let isBytes = false
  let tag: Name | undefined
  for (const literal of node.kind === 'string' ? [node] : lowering.operands(node)) {
    const prefix = prefixOf(lowering.text, literal)
    isBytes ||= prefix.isBytes
    tag ??= prefix.tag
    appendLiteral(lowering, literal, prefix, parts)
  }
  const [first] = parts
  if (!tag && parts.length < 2 && typeof first !== 'object')
    return { kind: 'literal', start: node.start, end: node.end, type: isBytes ? 'bytes' : 'text', value: first ?? '' }
  return { kind: 'template', start: node.start, end: node.end, parts, tag }
}

import type { SyntaxNode } from '../tree/tree.ts'
import type { BracketPair } from './brackets.ts'
import type { Call, Literal, Range } from './nouns.ts'
import { at, shorten, type Source } from './source.ts'

/** Names with points between them. */
export const chain = /[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*/y
/** The members after a value. */
export const memberChain = /(?:\s*\.\s*[A-Za-z_]\w*)*/y
const keyOfElement = /\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)\s*:(?!=)/y

/** `a.b.c` by its names. */
export const segments = (text: string): string[] => text.split('.').map((part) => part.trim())

/** The calls and composite literals of a text. */
export class Calls {
  readonly all: readonly Call[]
  readonly literals: readonly Literal[]
  readonly #source: Source
  readonly #callOfNode = new Map<SyntaxNode, Call>()
  readonly #callsAt = new Map<number, Call[]>()
  readonly #literalsAt = new Map<number, Literal>()
  #byStart: Map<number, SyntaxNode[]> | undefined
  #byClose: Map<number, Call> | undefined

  constructor(source: Source) {
    this.#source = source
    this.all = this.#callNodes().flatMap((node) => this.#callOf(node) ?? [])
    for (const call of this.all) {
      const list = this.#callsAt.get(call.start)
      if (list) list.push(call)
      else this.#callsAt.set(call.start, [call])
    }
    this.literals = source.tree.all('composite_literal').map((node) => this.#literalOf(node))
    for (const literal of this.literals) this.#literalsAt.set(literal.start, literal)
  }

  /** Calls that begin at an offset, the outermost first. */
  startingAt(offset: number): readonly Call[] {
    return this.#callsAt.get(offset) ?? []
  }

  literalStartingAt(offset: number): Literal | undefined {
    return this.#literalsAt.get(offset)
  }

  /** The call whose argument a node is, directly. */
  around(node: SyntaxNode): Call | undefined {
    const pair = this.#source.pairAround(node.start)
    if (!pair || this.#source.text.charCodeAt(pair.open) !== 40) return undefined
    return this.#callByClose.get(pair.close + 1)
  }

  get #callByClose(): Map<number, Call> {
    if (!this.#byClose) {
      this.#byClose = new Map()
      // Of calls that end at the same place the inner one comes last, and the brackets are its own only if nothing follows them.
      for (const call of this.all) if (!this.#byClose.has(call.end)) this.#byClose.set(call.end, call)
    }
    return this.#byClose
  }

  /** The arguments' brackets close where the call ends. */
  #callOf(node: SyntaxNode): Call | undefined {
    const known = this.#callOfNode.get(node)
    if (known) return known
    const call = this.#readCall(node)
    if (call) this.#callOfNode.set(node, call)
    return call
  }

  #callNodes(): readonly SyntaxNode[] {
    const conversions = this.#source.tree.all('type_conversion_expression')
    const calls = this.#source.tree.all('call_expression')
    return conversions.length === 0 ? calls : [...calls, ...conversions].sort((a, b) => a.start - b.start || b.end - a.end)
  }

  #readCall(node: SyntaxNode): Call | undefined {
    const inner = this.#innerCall(node)
    const from = inner ? inner.end : node.start
    const found = at(inner ? memberChain : chain, this.#source.text, from)
    let offset = from + (found?.[0].length ?? 0)
    while (/\s/.test(this.#source.text.charAt(offset))) offset += 1
    // Type arguments: `decode[Order](body)`.
    if (this.#source.text.charAt(offset) === '[') offset = (this.#source.pairAt(offset)?.close ?? offset) + 1
    let pair = this.#source.text.charAt(offset) === '(' ? this.#source.pairAt(offset) : undefined
    const known = pair !== undefined && pair.close + 1 === node.end
    if (!known) pair = this.#lastPair(node)
    if (!pair) return undefined
    return {
      node,
      start: node.start,
      end: node.end,
      callee: shorten(this.#source.text.slice(node.start, pair.open), 60),
      inner: known ? inner : undefined,
      path: known ? segments(found?.[0] ?? '').filter(Boolean) : [],
      args: this.#source.partsOf(pair),
    }
  }

  /** The pair of a call whose callee is no chain of names: `func() { … }()`, `handlers[i](x)`. */
  #lastPair(node: SyntaxNode): BracketPair | undefined {
    const list = node.field('arguments')
    return list ? this.#source.pairAt(list.start) : undefined
  }

  /** The call that this one's callee begins with: it starts at the same place and comes right after the outer one. */
  #innerCall(node: SyntaxNode): Call | undefined {
    const list = this.#startingAt.get(node.start) ?? []
    const next = list[list.indexOf(node) + 1]
    return next ? this.#callOf(next) : undefined
  }

  get #startingAt(): Map<number, SyntaxNode[]> {
    if (!this.#byStart) {
      this.#byStart = new Map()
      for (const node of this.#callNodes()) {
        const list = this.#byStart.get(node.start)
        if (list) list.push(node)
        else this.#byStart.set(node.start, [node])
      }
    }
    return this.#byStart
  }

  #literalOf(node: SyntaxNode): Literal {
    const open = this.#source.text.indexOf('{', node.start)
    let pair = this.#source.pairAt(open)
    // `struct{…}{…}`, `map[string]interface{}{…}`: the last pair is the value's.
    while (pair && pair.close + 1 < node.end) {
      const next = this.#source.text.indexOf('{', pair.close)
      pair = next === -1 || next >= node.end ? undefined : this.#source.pairAt(next)
    }
    const fields = new Map<string, Range>()
    const elements: Range[] = []
    for (const part of pair ? this.#source.partsOf(pair) : []) {
      const key = at(keyOfElement, this.#source.text, this.#source.skipComments(part.start))
      if (key?.[1]) fields.set(key[1].replace(/^"|"$/g, ''), { start: keyOfElement.lastIndex, end: part.end })
      else elements.push(part)
    }
    return {
      node,
      start: node.start,
      end: node.end,
      type: this.#source.namedType(this.#source.text.slice(node.start, pair?.open ?? node.start)),
      fields,
      elements,
    }
  }
}

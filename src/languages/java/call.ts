import type { SyntaxNode } from '../tree/tree.ts'

/** What comes before the last name of a call: nothing (`charge()`), names (`this.client`, `Duration`), another call, or something else. */
export type Receiver =
  | { readonly kind: 'none' }
  | { readonly kind: 'names'; readonly parts: readonly string[] }
  | { readonly kind: 'call'; readonly call: Call; readonly between: readonly string[] }
  | { readonly kind: 'other' }

const namePart = '[A-Za-z_$][\\w$]*'
const gap = '(?:\\s|//[^\\n]*\\n|/\\*[^*]*\\*/)*'
const generic = '(?:<[\\w$\\s.,?<>[\\]]*>\\s*)?'
const dotted = new RegExp(`${namePart}(?:${gap}\\.${gap}${generic}${namePart})*(?=\\s*\\()`, 'y')
const members = new RegExp(`(?:${gap}\\.${gap}${generic}${namePart})+(?=\\s*\\()`, 'y')
const created = /new\s+(?:@[\w.]+\s+)?([A-Za-z_$][\w$]*(?:\s*\.\s*[A-Za-z_$][\w$]*)*)/y
const part = /[A-Za-z_$][\w$]*/g

const partsOf = (text: string): string[] => text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|<[^()]*?>/g, '').match(part) ?? []

/** Lines that end between two offsets. */
const linesIn = (text: string, start: number, end: number): number => {
  let lines = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** A method call, or the making of an object (`new Order(…)`). Its callee is read from the text, which costs no question to the parser. */
export class Call {
  readonly node: SyntaxNode
  readonly isNew: boolean
  readonly #text: string
  #callee: { readonly name: string; readonly receiver: Receiver } | undefined
  #arguments: readonly SyntaxNode[] | undefined
  /** Offsets of the name's end and of the parenthesis behind it, where both are read from the text. */
  #nameEnd: number | undefined
  #open: number | undefined
  #inner: Call | undefined

  constructor(text: string, node: SyntaxNode) {
    this.#text = text
    this.node = node
    this.isNew = node.kind === 'object_creation_expression'
  }

  /** Says which call starts where this one does and is inside it; the last one is what this one is called on. */
  startsWith(inner: Call): void {
    if (!this.#inner || inner.node.end > this.#inner.node.end) this.#inner = inner
  }

  #read(): { readonly name: string; readonly receiver: Receiver } {
    if (this.#callee) return this.#callee
    return (this.#callee = this.#readCallee())
  }

  #readCallee(): { readonly name: string; readonly receiver: Receiver } {
    const text = this.#text
    if (this.isNew) {
      created.lastIndex = this.node.start
      return { name: (created.exec(text)?.[1] ?? '').replace(/\s+/g, ''), receiver: { kind: 'none' } }
    }
    const inner = this.#inner
    const pattern = inner ? members : dotted
    pattern.lastIndex = inner ? inner.node.end : this.node.start
    const parts = partsOf(pattern.exec(text)?.[0] ?? '')
    const name = parts.pop()
    if (name !== undefined) {
      this.#nameEnd = pattern.lastIndex
      this.#open = text.indexOf('(', pattern.lastIndex)
    }
    if (name === undefined) return { name: this.node.field('name')?.text ?? '', receiver: { kind: 'other' } }
    if (inner) return { name, receiver: { kind: 'call', call: inner, between: parts } }
    return { name, receiver: parts.length === 0 ? { kind: 'none' } : { kind: 'names', parts } }
  }

  /** The method's name; for `new`, the type as written, without type arguments. */
  get name(): string {
    return this.#read().name
  }

  get receiver(): Receiver {
    return this.#read().receiver
  }

  /** The calls of a chain, first one first: `a.b().c().d()` gives `b`, `c`, `d`. */
  get chain(): readonly Call[] {
    const calls: Call[] = [this]
    for (let at = this.receiver; at.kind === 'call'; at = at.call.receiver) calls.unshift(at.call)
    return calls
  }

  /** Callee as written, shortened to one line: `client.target(…).get`. */
  get calleeText(): string {
    if (this.isNew) return `new ${this.name}`
    const { receiver } = this
    const own =
      receiver.kind === 'none'
        ? this.name
        : receiver.kind === 'names'
          ? [...receiver.parts, this.name].join('.')
          : receiver.kind === 'call'
            ? [`${receiver.call.calleeText}(${receiver.call.hasArguments ? '…' : ''})`, ...receiver.between, this.name].join('.')
            : `….${this.name}`
    return own.length > 60 ? `…${own.slice(-59)}` : own
  }

  /** Line of the method's name: further down than the call begins, where it ends a chain. */
  get nameLine(): number {
    if (this.receiver.kind !== 'call' || this.#nameEnd === undefined) return this.node.startLine
    return this.node.startLine + linesIn(this.#text, this.node.start, this.#nameEnd)
  }

  get arguments(): readonly SyntaxNode[] {
    return (this.#arguments ??= this.node.field('arguments')?.children ?? [])
  }

  /** Whether anything is handed over: read from the text, where it begins as an argument does. */
  get hasArguments(): boolean {
    const text = this.argumentText
    return text !== '' && (/^[\w"'$]/.test(text) || this.arguments.length > 0)
  }

  /** Text between the parentheses. */
  get argumentText(): string {
    this.#read()
    const { end } = this.node
    // A method's call ends with its arguments.
    if (this.#open !== undefined && this.#text[end - 1] === ')') return this.#text.slice(this.#open + 1, end - 1).trim()
    const list = this.node.field('arguments')
    return list ? list.text.slice(1, -1).trim() : ''
  }
}

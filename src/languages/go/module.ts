import type { Span } from '#model/source-file'
import { Tree, type SyntaxNode } from '../tree/tree.ts'
import { bracketsOf, type BracketPair } from './brackets.ts'

/** Part of a text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A named type: of another package (`module`) or of this one. Pointers are left out; slices, maps, channels and functions are none. */
export interface NamedType {
  readonly module?: string
  readonly name: string
}

/**
 * Where a value comes from, as far as one file tells.
 * - `import`: a name of another package and members after it (`http.DefaultClient.Do`).
 * - `value`: something of a known type; `from` says which (a parameter, a field as `Server.client`, a literal's text range).
 * - `made`: what a call gives; `result` counts its results from 0; `name` is the variable that holds it.
 * - `package`: a name of this package: a function, a variable, or something of another of its files.
 */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | {
      readonly kind: 'value'
      readonly type: NamedType
      readonly path: readonly string[]
      readonly name: string
      readonly from: 'parameter' | 'field' | 'variable' | 'literal'
      readonly literal?: Literal
    }
  | {
      readonly kind: 'made'
      readonly call: Call
      readonly callee: Origin
      readonly result: number
      readonly path: readonly string[]
      readonly name: string
    }
  | { readonly kind: 'package'; readonly path: readonly string[] }
  | { readonly kind: 'unknown' }

const unknown: Origin = { kind: 'unknown' }
const maxDepth = 12

export interface Parameter {
  readonly name: string
  /** As written. */
  readonly text: string
  readonly type: NamedType | undefined
}

export interface GoFunction {
  readonly node: SyntaxNode
  /** Qualified: `Server.Charge`, `main > mux.HandleFunc /orders`. */
  readonly name: string
  /** The receiver's name and type, of a method. */
  readonly receiver: Parameter | undefined
  readonly parameters: readonly Parameter[]
  /** Result types as written. */
  readonly results: readonly string[]
  readonly body: BracketPair | undefined
  readonly outer: GoFunction | undefined
  /** A literal that is called on the spot by `go` or `defer`. */
  readonly started: 'go' | 'defer' | undefined
}

export interface Call extends Range {
  readonly node: SyntaxNode
  /** The callee as written, shortened. */
  readonly callee: string
  /** The call whose result's member is called, and the members after it. */
  readonly inner: Call | undefined
  readonly path: readonly string[]
  readonly args: readonly Range[]
}

/** A composite literal: `http.Client{Timeout: …}`. */
export interface Literal extends Range {
  readonly node: SyntaxNode
  readonly type: NamedType | undefined
  readonly fields: ReadonlyMap<string, Range>
  /** Elements without a key. */
  readonly elements: readonly Range[]
}

/** An `if` whose condition stands on one line. */
export interface Branch {
  readonly start: number
  readonly condition: string
  readonly body: BracketPair
}

interface Declaration {
  readonly name: string
  readonly at: number
  readonly scope: BracketPair | undefined
  /** Constants keep their value. */
  readonly constant: boolean
  readonly from: 'parameter' | 'variable'
  readonly type: NamedType | undefined
  readonly value: Range | undefined
  readonly result: number
}

const collected = [
  'import_spec',
  'type_spec',
  'var_spec',
  'const_spec',
  'function_declaration',
  'method_declaration',
  'func_literal',
  'call_expression',
  // `decode[Order](body)` reads like a conversion to the parser.
  'type_conversion_expression',
  'composite_literal',
  'short_var_declaration',
  'assignment_statement',
  'range_clause',
  'for_statement',
]

const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** The name that an import is used by when it has none of its own: `v5` and `go-` are left out, as packages are named by convention. */
const usualName = (module: string): string => {
  const parts = module.split('/')
  let last = parts.at(-1) ?? ''
  if (/^v\d+$/.test(last) && parts.length > 1) last = parts.at(-2) ?? last
  return last
    .replace(/\.v\d+$/, '')
    .replace(/^go-|-go$|\.go$/g, '')
    .replace(/-/g, '')
}

const name = /[A-Za-z_]\w*/y
const chain = /[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*/y
const memberChain = /(?:\s*\.\s*[A-Za-z_]\w*)*/y
const typeName = /^\*?(?:([A-Za-z_]\w*)\.)?([A-Za-z_]\w*)(?:\[.*\])?$/s
const keyOfElement = /\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*)\s*:(?!=)/y

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

const segments = (text: string): string[] => text.split('.').map((part) => part.trim())

/** One parsed Go file with its names bound, without a type checker. */
export class Module {
  readonly text: string
  readonly tree: Tree
  readonly package: string
  /** Import path by the name that the file uses. */
  readonly imports: ReadonlyMap<string, string>
  readonly importSpecs: readonly { readonly module: string; readonly name: string; readonly span: Span }[]
  readonly functions: readonly GoFunction[]
  readonly calls: readonly Call[]
  readonly literals: readonly Literal[]
  readonly #brackets: ReadonlyMap<number, BracketPair>
  readonly #opens: readonly number[]
  readonly #callOfNode = new Map<SyntaxNode, Call>()
  readonly #callsAt = new Map<number, Call[]>()
  readonly #literalsAt = new Map<number, Literal>()
  readonly #functionOf = new Map<SyntaxNode, GoFunction>()
  readonly #declarations = new Map<string, Declaration[]>()
  readonly #structs = new Map<string, ReadonlyMap<string, { readonly text: string; readonly type: NamedType | undefined }>>()
  readonly #types = new Set<string>()
  readonly #functionNames = new Map<string, GoFunction>()
  readonly #resolving = new Set<Declaration>()

  constructor(text: string) {
    this.text = text
    this.tree = new Tree('go', text, collected)
    this.#brackets = bracketsOf(text)
    this.#opens = [...this.#brackets.keys()]
    this.package = /^[^\S\n\r\u2028\u2029]*package\s+(\w+)/m.exec(text)?.[1] ?? ''
    const imports = new Map<string, string>()
    const specs: { module: string; name: string; span: Span }[] = []
    for (const node of this.tree.all('import_spec')) {
      const found = /^(?:([\w.]+)\s+)?["`]([^"`]+)["`]/.exec(node.text)
      if (!found?.[2]) continue
      const own = found[1] ?? usualName(found[2])
      specs.push({ module: found[2], name: own, span: node.span })
      if (own !== '_' && own !== '.') imports.set(own, found[2])
    }
    this.imports = imports
    this.importSpecs = specs
    for (const node of this.tree.all('type_spec')) this.#declareType(node)
    this.calls = this.#callNodes().flatMap((node) => this.#callOf(node) ?? [])
    for (const call of this.calls) {
      const list = this.#callsAt.get(call.start)
      if (list) list.push(call)
      else this.#callsAt.set(call.start, [call])
    }
    this.literals = this.tree.all('composite_literal').map((node) => this.#literalOf(node))
    for (const literal of this.literals) this.#literalsAt.set(literal.start, literal)
    this.functions = this.#readFunctions()
    for (const own of this.functions) if (!own.outer) this.#functionNames.set(own.name, own)
    this.#declareVariables()
  }

  /** Whether a struct, interface or other type of this name is declared here. */
  declaresType(name: string): boolean {
    return this.#types.has(name)
  }

  /** Fields of a struct of this file. */
  fieldsOf(type: string): ReadonlyMap<string, { readonly text: string; readonly type: NamedType | undefined }> | undefined {
    return this.#structs.get(type)
  }

  get structs(): ReadonlyMap<string, ReadonlyMap<string, { readonly text: string; readonly type: NamedType | undefined }>> {
    return this.#structs
  }

  get typeNames(): ReadonlySet<string> {
    return this.#types
  }

  /** Names of the variables and constants at the top of the file. */
  get topNames(): ReadonlySet<string> {
    return (this.#topNames ??= new Set(
      [...this.#declarations.values()].flat().flatMap((declaration) => (declaration.scope ? [] : [declaration.name])),
    ))
  }

  #topNames: ReadonlySet<string> | undefined

  functionNamed(name: string): GoFunction | undefined {
    return this.#functionNames.get(name)
  }

  /** The bracket pair that opens at an offset. */
  pairAt(open: number): BracketPair | undefined {
    return this.#brackets.get(open)
  }

  /** The innermost pair of brackets around an offset. */
  pairAround(offset: number): BracketPair | undefined {
    let low = 0
    let high = this.#opens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#opens[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    let pair = low > 0 ? this.#brackets.get(this.#opens[low - 1] as number) : undefined
    while (pair && pair.close < offset) pair = pair.outer
    return pair
  }

  /** The innermost block (`{ … }`) around an offset. */
  blockAround(offset: number): BracketPair | undefined {
    let pair = this.pairAround(offset)
    while (pair && this.text.charCodeAt(pair.open) !== 123) pair = pair.outer
    return pair
  }

  functionAround(node: SyntaxNode): GoFunction | undefined {
    const around = this.tree.around(node, functionKinds)
    return around && this.#functionOf.get(around)
  }

  functionAt(node: SyntaxNode): GoFunction | undefined {
    return this.#functionOf.get(node)
  }

  /** The qualified name of the function around a node; empty at the top of the file. */
  within(node: SyntaxNode): string {
    return this.functionAround(node)?.name ?? ''
  }

  slice({ start, end }: Range): string {
    return this.text.slice(start, end).trim()
  }

  /** Lines of a part of the text; space around it is left out. */
  spanOf({ start, end }: Range): Span {
    let from = start
    let to = end
    while (from < to && /\s/.test(this.text.charAt(from))) from += 1
    while (to > from && /\s/.test(this.text.charAt(to - 1))) to -= 1
    return { startLine: this.#lineOf(from), endLine: this.#lineOf(to) }
  }

  #lineOf(offset: number): number {
    if (!this.#lineStarts) {
      this.#lineStarts = [0]
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1)
    }
    let low = 0
    let high = this.#lineStarts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  #lineStarts: number[] | undefined

  bodyText(own: GoFunction): string {
    return own.body ? this.text.slice(own.body.open, own.body.close + 1) : ''
  }

  short(range: Range, length = 60): string {
    return shorten(this.text.slice(range.start, range.end), length)
  }

  /** The type that a text names: `*http.Client`, `Server`, `[]string` (none). */
  namedType(text: string): NamedType | undefined {
    const found = typeName.exec(text.trim())
    if (!found?.[2]) return undefined
    if (found[1] === undefined) return { name: found[2] }
    const module = this.imports.get(found[1])
    return module === undefined ? undefined : { module, name: found[2] }
  }

  /** The text of a string literal, or of a constant of this file that is one. */
  stringOf(range: Range, depth = 0): string | undefined {
    const text = this.slice(range)
    if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return text.slice(1, -1).replace(/\\"/g, '"')
    if (/^`[^`]*`$/.test(text)) return text.slice(1, -1)
    if (depth > 4 || !/^[A-Za-z_]\w*$/.test(text)) return undefined
    const declaration = this.#find(text, range.start)
    return declaration?.constant && declaration.value ? this.stringOf(declaration.value, depth + 1) : undefined
  }

  /** The value that a name was given where it was declared, for what only looks one step back. */
  valueOf(name: string, offset: number): Range | undefined {
    return this.#find(name, offset)?.value
  }

  /** Whether a name at an offset is a parameter of a function around it. */
  isParameter(name: string, offset: number): boolean {
    return this.#find(name, offset)?.from === 'parameter'
  }

  callAt(range: Range): Call | undefined {
    const start = this.#skip(range.start)
    return this.#callsAt.get(start)?.find((call) => call.end <= range.end && this.text.slice(call.end, range.end).trim() === '')
  }

  literalAt(range: Range): Literal | undefined {
    const literal = this.#literalsAt.get(this.#skip(range.start))
    return literal && literal.end <= range.end ? literal : undefined
  }

  calleeOrigin(call: Call): Origin {
    let origin = this.#calleeOrigins.get(call)
    if (!origin) {
      origin = this.#readCalleeOrigin(call)
      this.#calleeOrigins.set(call, origin)
    }
    return origin
  }

  // Asked by nearly every extractor.
  readonly #calleeOrigins = new Map<Call, Origin>()

  #readCalleeOrigin(call: Call): Origin {
    if (call.inner) {
      const callee = this.calleeOrigin(call.inner)
      return { kind: 'made', call: call.inner, callee, result: 0, path: call.path, name: '' }
    }
    return call.path.length > 0 ? this.#chainOrigin(call.path, call.start, 0) : unknown
  }

  /** See {@link Origin}. */
  origin(range: Range, depth = 0): Origin {
    if (depth > maxDepth) return unknown
    const start = this.#skip(range.start)
    const literal = this.#literalsAt.get(start)
    if (literal && literal.end <= range.end)
      return literal.type ? { kind: 'value', type: literal.type, path: [], name: '', from: 'literal', literal } : unknown
    const call = this.#callsAt.get(start)?.find((one) => one.end <= range.end)
    const from = call ? call.end : start
    const found = at(call ? memberChain : chain, this.text, from)
    if (!found) return unknown
    const end = from + found[0].length
    const rest = this.text.slice(end, range.end).trim()
    // A type assertion says what it is: `v.(*Order)`.
    const asserted = /^\.\(([^()]+)\)$/.exec(rest)?.[1]
    if (asserted) {
      const type = this.namedType(asserted)
      return type ? { kind: 'value', type, path: [], name: '', from: 'variable' } : unknown
    }
    if (!/^\)*$/.test(rest)) return unknown
    if (!call) return this.#chainOrigin(segments(found[0]), start, depth)
    // `new(http.Client)` is an empty literal.
    if (call.callee === 'new' && call.args[0]) {
      const type = this.namedType(this.slice(call.args[0]))
      return type ? { kind: 'value', type, path: segments(found[0]).filter(Boolean), name: '', from: 'variable' } : unknown
    }
    return this.#typed({
      kind: 'made',
      call,
      callee: this.calleeOrigin(call),
      result: 0,
      path: segments(found[0]).filter(Boolean),
      name: '',
    })
  }

  /** Skips what stands before a value and does not change where it comes from: `&`, `*`, `(`. */
  #skip(start: number): number {
    let offset = start
    while (/[\s&*(]/.test(this.text.charAt(offset))) offset += 1
    return offset
  }

  #chainOrigin(path: readonly string[], offset: number, depth: number): Origin {
    const [head = '', ...rest] = path
    const declaration = this.#find(head, offset)
    if (declaration) return this.#through(this.#declared(declaration, depth), rest)
    const module = this.imports.get(head)
    if (module !== undefined) return { kind: 'import', module, path: rest }
    return { kind: 'package', path }
  }

  #declared(declaration: Declaration, depth: number): Origin {
    const { type, name, from } = declaration
    if (type) return { kind: 'value', type, path: [], name, from }
    if (!declaration.value || this.#resolving.has(declaration)) return unknown
    this.#resolving.add(declaration)
    const origin = this.origin(declaration.value, depth + 1)
    this.#resolving.delete(declaration)
    if (origin.kind === 'made') return declaration.result === 0 ? { ...origin, name } : { ...origin, name, result: declaration.result }
    if (declaration.result > 0) return unknown
    return origin.kind === 'value' && origin.path.length === 0 ? { ...origin, name } : origin
  }

  /** Follows members: those of a struct of this file by the types of its fields. */
  #through(origin: Origin, members: readonly string[]): Origin {
    if (members.length === 0 || origin.kind === 'unknown') return origin
    return this.#typed({ ...origin, path: [...origin.path, ...members] })
  }

  #typed(origin: Origin): Origin {
    if (origin.kind === 'made' && origin.callee.kind === 'package' && origin.callee.path.length === 1 && origin.result === 0) {
      // What a function of this file gives back.
      const type = this.resultType(this.#functionNames.get(origin.callee.path[0] ?? ''))
      if (type && origin.path.length > 0)
        return this.#typed({ kind: 'value', type, path: origin.path, name: origin.name, from: 'variable' })
    }
    if (origin.kind !== 'value' || origin.type.module !== undefined) return origin
    const [field = '', ...rest] = origin.path
    const found = this.#structs.get(origin.type.name)?.get(field)
    if (!found?.type) return origin
    return this.#typed({ kind: 'value', type: found.type, path: rest, name: `${origin.type.name}.${field}`, from: 'field' })
  }

  /** The first result's type, where it has a name. */
  resultType(own: GoFunction | undefined): NamedType | undefined {
    const [first] = own?.results ?? []
    return first === undefined ? undefined : this.namedType(first)
  }

  #find(name: string, offset: number): Declaration | undefined {
    const list = this.#declarations.get(name)
    if (!list) return undefined
    let found: Declaration | undefined
    for (const declaration of list) {
      const { scope } = declaration
      if (scope && (declaration.at >= offset || offset < scope.open || offset > scope.close)) continue
      if (!found || !found.scope || (scope && declaration.at >= found.at)) found = declaration
    }
    return found
  }

  #declareType(node: SyntaxNode): void {
    const found = at(name, this.text, node.start)
    if (!found) return
    this.#types.add(found[0])
    const struct = /^\w+(?:\[[^{]*\])?\s+struct\s*\{/.exec(this.text.slice(node.start, node.start + 200))
    const pair = struct && this.#brackets.get(node.start + struct[0].length - 1)
    if (!pair) return
    const fields = new Map<string, { text: string; type: NamedType | undefined }>()
    for (const line of this.#linesOf(pair)) {
      const field = /^([A-Za-z_]\w*(?:\s*,\s*\w+)*)\s+(\S.*)$/s.exec(line)
      const embedded = field ? undefined : /^\*?(?:\w+\.)?(\w+)$/.exec(line)
      const type = (field?.[2] ?? line).trim()
      for (const own of field?.[1]?.split(',') ?? (embedded?.[1] ? [embedded[1]] : []))
        fields.set(own.trim(), { text: type, type: this.namedType(type) })
    }
    this.#structs.set(found[0], fields)
  }

  /** Lines of a block without their comments and tags; what stands in inner brackets stays with its line. */
  #linesOf(pair: BracketPair): string[] {
    const lines: string[] = []
    let start = pair.open + 1
    for (let offset = start; offset <= pair.close; offset += 1) {
      const code = this.text.charCodeAt(offset)
      const inner = offset < pair.close ? this.#brackets.get(offset) : undefined
      if (inner) offset = inner.close
      else if (code === 10 || offset === pair.close) {
        const line = this.text
          .slice(start, offset)
          .replace(/\/\/.*/s, '')
          .replace(/`[^`]*`\s*$|"[^"]*"\s*$/, '')
          .trim()
        if (line) lines.push(line)
        start = offset + 1
      }
    }
    return lines
  }

  #partsOf(pair: BracketPair): Range[] {
    const parts: Range[] = []
    let start = pair.open + 1
    for (const comma of [...pair.commas, pair.close]) {
      if (this.text.slice(start, comma).trim() !== '') parts.push({ start, end: comma })
      start = comma + 1
    }
    return parts
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
    const conversions = this.tree.all('type_conversion_expression')
    const calls = this.tree.all('call_expression')
    return conversions.length === 0 ? calls : [...calls, ...conversions].sort((a, b) => a.start - b.start || b.end - a.end)
  }

  #readCall(node: SyntaxNode): Call | undefined {
    const inner = this.#innerCall(node)
    const from = inner ? inner.end : node.start
    const found = at(inner ? memberChain : chain, this.text, from)
    let offset = from + (found?.[0].length ?? 0)
    while (/\s/.test(this.text.charAt(offset))) offset += 1
    // Type arguments: `decode[Order](body)`.
    if (this.text.charAt(offset) === '[') offset = (this.#brackets.get(offset)?.close ?? offset) + 1
    let pair = this.text.charAt(offset) === '(' ? this.#brackets.get(offset) : undefined
    const known = pair !== undefined && pair.close + 1 === node.end
    if (!known) pair = this.#lastPair(node)
    if (!pair) return undefined
    return {
      node,
      start: node.start,
      end: node.end,
      callee: shorten(this.text.slice(node.start, pair.open), 60),
      inner: known ? inner : undefined,
      path: known ? segments(found?.[0] ?? '').filter(Boolean) : [],
      args: this.#partsOf(pair),
    }
  }

  /** The pair of a call whose callee is no chain of names: `func() { … }()`, `handlers[i](x)`. */
  #lastPair(node: SyntaxNode): BracketPair | undefined {
    const list = node.field('arguments')
    return list ? this.#brackets.get(list.start) : undefined
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

  #byStart: Map<number, SyntaxNode[]> | undefined

  #literalOf(node: SyntaxNode): Literal {
    const open = this.text.indexOf('{', node.start)
    let pair = this.#brackets.get(open)
    // `struct{…}{…}`, `map[string]interface{}{…}`: the last pair is the value's.
    while (pair && pair.close + 1 < node.end) {
      const next = this.text.indexOf('{', pair.close)
      pair = next === -1 || next >= node.end ? undefined : this.#brackets.get(next)
    }
    const fields = new Map<string, Range>()
    const elements: Range[] = []
    for (const part of pair ? this.#partsOf(pair) : []) {
      const key = at(keyOfElement, this.text, this.#skipComments(part.start))
      if (key?.[1]) fields.set(key[1].replace(/^"|"$/g, ''), { start: keyOfElement.lastIndex, end: part.end })
      else elements.push(part)
    }
    return {
      node,
      start: node.start,
      end: node.end,
      type: this.namedType(this.text.slice(node.start, pair?.open ?? node.start)),
      fields,
      elements,
    }
  }

  #skipComments(start: number): number {
    let offset = start
    for (;;) {
      while (/\s/.test(this.text.charAt(offset))) offset += 1
      if (!this.text.startsWith('//', offset)) return offset
      const end = this.text.indexOf('\n', offset)
      if (end === -1) return offset
      offset = end
    }
  }

  #readFunctions(): GoFunction[] {
    const counts = new Map<string, number>()
    const functions: GoFunction[] = []
    for (const node of this.tree.collected) {
      if (!functionKinds.has(node.kind)) continue
      const outerNode = this.tree.around(node, functionKinds)
      const outer = outerNode && this.#functionOf.get(outerNode)
      const own = this.#functionFrom(node, outer)
      const seen = counts.get(own.name) ?? 0
      counts.set(own.name, seen + 1)
      // Names are what facts carry: two of the same kind in one function are told apart by their order.
      const made = seen === 0 ? own : { ...own, name: `${own.name} ${seen + 1}` }
      this.#functionOf.set(node, made)
      functions.push(made)
    }
    return functions
  }

  #functionFrom(node: SyntaxNode, outer: GoFunction | undefined): GoFunction {
    let offset = node.start + 'func'.length
    const skipSpace = (): void => {
      while (/\s/.test(this.text.charAt(offset))) offset += 1
    }
    skipSpace()
    let receiver: Parameter | undefined
    if (node.kind === 'method_declaration') {
      const pair = this.#brackets.get(offset)
      receiver = pair && this.#parametersOf(pair)[0]
      offset = (pair?.close ?? offset) + 1
      skipSpace()
    }
    let own = ''
    if (node.kind !== 'func_literal') {
      own = at(name, this.text, offset)?.[0] ?? ''
      offset += own.length
      skipSpace()
      if (this.text.charAt(offset) === '[') offset = (this.#brackets.get(offset)?.close ?? offset) + 1
      skipSpace()
    }
    const parameters = this.#brackets.get(offset)
    offset = (parameters?.close ?? offset) + 1
    skipSpace()
    let results: string[] = []
    let body: BracketPair | undefined
    const resultPair = this.text.charAt(offset) === '(' ? this.#brackets.get(offset) : undefined
    if (resultPair) {
      results = this.#parametersOf(resultPair).map((result) => result.text)
      offset = resultPair.close + 1
    }
    const from = offset
    for (; offset < node.end; offset += 1) {
      const pair = this.#brackets.get(offset)
      if (!pair) continue
      if (this.text.charCodeAt(offset) === 123 && pair.close + 1 >= node.end) {
        body = pair
        if (!resultPair && this.text.slice(from, offset).trim() !== '') results = [this.text.slice(from, offset).trim()]
        break
      }
      offset = pair.close
    }
    const receiverName = receiver?.type?.name ?? receiver?.text.replace(/^\*/, '')
    const started = node.kind === 'func_literal' ? this.#startedBy(node) : undefined
    const base = node.kind === 'func_literal' ? this.#literalName(node, started) : receiverName ? `${receiverName}.${own}` : own
    return {
      node,
      name: outer ? `${outer.name} > ${base}` : base,
      receiver,
      parameters: parameters ? this.#parametersOf(parameters) : [],
      results,
      body,
      outer,
      started,
    }
  }

  #startedBy(node: SyntaxNode): 'go' | 'defer' | undefined {
    return /\b(go|defer)\s+$/.exec(this.text.slice(Math.max(0, node.start - 12), node.start))?.[1] as 'go' | 'defer' | undefined
  }

  /** What a function without a name is called by: the variable that holds it, or the call that it is handed to. */
  #literalName(node: SyntaxNode, started: 'go' | 'defer' | undefined): string {
    if (started) return started
    const before = this.text.slice(Math.max(0, node.start - 120), node.start)
    const assigned = /(?<![\w.])([\w.]+)\s*(?::=|=|:)\s*$/.exec(before)?.[1]
    if (assigned) return assigned
    const call = this.#callAround(node)
    if (!call) return /\breturn\s+$/.test(before) ? 'return' : 'func'
    const [first] = call.args
    const path = first && first.end < node.start ? this.stringOf(first) : undefined
    return shorten(`${call.callee.replace(/\(.*\)/s, '()')}${path ? ` ${path}` : ''}`, 60)
  }

  #callAround(node: SyntaxNode): Call | undefined {
    const pair = this.pairAround(node.start)
    if (!pair || this.text.charCodeAt(pair.open) !== 40) return undefined
    return this.#callByClose.get(pair.close + 1)
  }

  get #callByClose(): Map<number, Call> {
    if (!this.#byClose) {
      this.#byClose = new Map()
      // Of calls that end at the same place the inner one comes last, and the brackets are its own only if nothing follows them.
      for (const call of this.calls) if (!this.#byClose.has(call.end)) this.#byClose.set(call.end, call)
    }
    return this.#byClose
  }

  #byClose: Map<number, Call> | undefined

  /** The call whose argument a node is, directly. */
  callTaking(node: SyntaxNode): Call | undefined {
    return this.#callAround(node)
  }

  #parametersOf(pair: BracketPair): Parameter[] {
    const parts = this.#partsOf(pair).map((part) => this.slice(part))
    const named = parts.map((part) => /^([A-Za-z_]\w*)\s+(\S.*)$/s.exec(part))
    const areNamed = named.some(
      (found, index) => found !== null && !/^(chan|func|map|struct|interface)$/.test(found[1] ?? '') && parts[index] !== undefined,
    )
    if (!areNamed) return parts.map((part) => ({ name: '', text: part, type: this.namedType(part) }))
    const parameters: Parameter[] = []
    // `a, b int`: a name without a type has that of the next one.
    let text = ''
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const found = named[index]
      const own = found?.[1] ?? parts[index] ?? ''
      if (found?.[2]) text = found[2].trim()
      parameters.unshift({ name: own, text, type: this.namedType(text) })
    }
    return parameters
  }

  #add(declaration: Declaration): void {
    if (declaration.name === '_' || declaration.name === '') return
    const list = this.#declarations.get(declaration.name)
    if (list) list.push(declaration)
    else this.#declarations.set(declaration.name, [declaration])
  }

  #declareVariables(): void {
    for (const own of this.functions) {
      if (!own.body) continue
      for (const parameter of own.receiver ? [own.receiver, ...own.parameters] : own.parameters)
        this.#add({
          name: parameter.name,
          at: own.body.open,
          scope: own.body,
          constant: false,
          from: 'parameter',
          type: parameter.type,
          value: undefined,
          result: 0,
        })
    }
    for (const node of this.tree.all('short_var_declaration')) {
      const assign = this.text.indexOf(':=', node.start)
      this.#bind(this.text.slice(node.start, assign), { start: assign + 2, end: node.end }, node.start, undefined, false)
    }
    for (const node of this.tree.all('range_clause')) {
      const text = node.text
      const assign = text.indexOf(':=')
      if (assign === -1) continue
      const scope = this.#blockAfter(node.end) ?? this.blockAround(node.start)
      for (const own of text.slice(0, assign).split(','))
        this.#add({
          name: own.trim(),
          at: node.start,
          scope,
          constant: false,
          from: 'variable',
          type: undefined,
          value: undefined,
          result: 0,
        })
    }
    for (const kind of ['var_spec', 'const_spec'])
      for (const node of this.tree.all(kind)) {
        const head = /^([A-Za-z_][\w\s,]*?)(?:\s+([^=\s][^=]*?))?\s*(?:=(?!=)|$)/s.exec(node.text)
        if (!head?.[1]) continue
        const assign = head[0].endsWith('=') ? node.start + head[0].length : undefined
        const [names, type] = head[2] === undefined ? this.#splitType(head[1]) : [head[1], head[2]]
        this.#bind(
          names,
          assign === undefined ? undefined : { start: assign, end: node.end },
          node.start,
          type ? this.namedType(type) : undefined,
          kind === 'const_spec',
        )
      }
  }

  #blockAfter(offset: number): BracketPair | undefined {
    const open = this.text.indexOf('{', offset)
    return open === -1 ? undefined : this.#brackets.get(open)
  }

  /** `client http.Client` reads as names and a type; `a, b` as names alone. */
  #splitType(head: string): [string, string | undefined] {
    const found = /^([A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*)\s+(\S+)$/.exec(head.trim())
    return found?.[1] ? [found[1], found[2]] : [head, undefined]
  }

  #bind(names: string, value: Range | undefined, at: number, type: NamedType | undefined, constant: boolean): void {
    const list = names.split(',').map((own) => own.trim())
    const values = value ? this.#valuesOf(value) : []
    const scope = this.blockAround(at)
    list.forEach((own, index) => {
      const each = values.length === list.length
      this.#add({
        name: own,
        at,
        scope,
        constant,
        from: 'variable',
        type,
        value: each ? values[index] : values[0],
        result: each ? 0 : index,
      })
    })
  }

  /** The values behind `=`: split at the commas that stand in no brackets of their own. */
  #valuesOf(range: Range): Range[] {
    const values: Range[] = []
    let start = range.start
    for (let offset = range.start; offset < range.end; offset += 1) {
      const code = this.text.charCodeAt(offset)
      if (code === 34 || code === 39 || code === 96) offset = this.#endOfQuoted(offset, code)
      else if (code === 40 || code === 91 || code === 123) offset = this.#brackets.get(offset)?.close ?? offset
      else if (code === 44) {
        values.push({ start, end: offset })
        start = offset + 1
      }
    }
    values.push({ start, end: range.end })
    return values
  }

  #endOfQuoted(from: number, quote: number): number {
    for (let offset = from + 1; offset < this.text.length; offset += 1) {
      const code = this.text.charCodeAt(offset)
      if (code === 92 && quote !== 96) offset += 1
      else if (code === quote) return offset
    }
    return this.text.length
  }

  /** The innermost function whose body holds an offset. */
  functionAtOffset(offset: number): GoFunction | undefined {
    let low = 0
    let high = this.functions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.functions[middle] as GoFunction).node.start <= offset) low = middle + 1
      else high = middle
    }
    let own = low > 0 ? this.functions[low - 1] : undefined
    while (own && own.node.end < offset) own = own.outer
    return own
  }

  /** Every `if` with its condition and the block that it leads to. */
  branches(): readonly Branch[] {
    if (!this.#branches) {
      this.#branches = []
      for (const found of this.text.matchAll(/\bif\s([^{}\n]+)\{/g)) {
        const body = this.#brackets.get(found.index + found[0].length - 1)
        if (body) this.#branches.push({ start: found.index, condition: found[1]?.trim() ?? '', body })
      }
    }
    return this.#branches
  }

  #branches: Branch[] | undefined

  /** What an assignment (`a.b = value`) sets, by its two sides. */
  assignments(): readonly { readonly node: SyntaxNode; readonly target: Range; readonly value: Range }[] {
    return (this.#assigned ??= this.tree.all('assignment_statement').flatMap((node) => {
      const found = /^([\w.\s,]+?)=(?!=)/.exec(node.text)
      if (!found?.[1] || found[1].includes(',')) return []
      const end = node.start + found[1].length
      return [{ node, target: { start: node.start, end }, value: { start: end + 1, end: node.end } }]
    }))
  }

  #assigned: readonly { readonly node: SyntaxNode; readonly target: Range; readonly value: Range }[] | undefined
}

const functionKinds: ReadonlySet<string> = new Set(['function_declaration', 'method_declaration', 'func_literal'])

/** An import path without what only says its major version: `github.com/redis/go-redis/v9` and `gopkg.in/yaml.v3` lose their ends. */
export const withoutVersion = (module: string): string => module.replace(/\/v\d+(?=\/|$)|\.v\d+(?=\/|$)/, '')

/**
 * One string for an origin, to compare with tables: `net/http#Get`, `net/http#Client.Do` (a member of a value of that type),
 * `github.com/redis/go-redis#NewClient().Get` (of what a call gives), `.#charge` (a name of this package).
 */
export const originName = (origin: Origin): string => {
  const known = originNames.get(origin)
  if (known !== undefined) return known
  const name = nameOf(origin)
  originNames.set(origin, name)
  return name
}

const originNames = new WeakMap<Origin, string>()

const nameOf = (origin: Origin): string => {
  const members = (path: readonly string[]): string => path.join('.')
  switch (origin.kind) {
    case 'import':
      return `${withoutVersion(origin.module)}#${members(origin.path)}`
    case 'value':
      return `${origin.type.module === undefined ? '.' : withoutVersion(origin.type.module)}#${members([origin.type.name, ...origin.path])}`
    case 'made': {
      const rest = members(origin.path)
      return `${originName(origin.callee)}()${origin.result > 0 ? `[${origin.result}]` : ''}${rest ? `.${rest}` : ''}`
    }
    case 'package':
      return `.#${members(origin.path)}`
    case 'unknown':
      return 'unknown#'
  }
}

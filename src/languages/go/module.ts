import type { SyntaxNode } from '../tree/tree.ts'
import { Calls, chain, memberChain, segments } from './calls.ts'
import { Declarations, type Fields } from './declarations.ts'
import { Functions } from './functions.ts'
import type { Branch, Call, Declaration, GoFunction, Literal, NamedType, Origin, Range } from './nouns.ts'
import { at, shorten, Source } from './source.ts'

export type * from './nouns.ts'
export { originName, withoutVersion } from './origin-name.ts'

const unknown: Origin = { kind: 'unknown' }
const maxDepth = 12

/** One parsed Go file with its names bound, without a type checker. */
export class Module extends Source {
  readonly functions: readonly GoFunction[]
  readonly calls: readonly Call[]
  readonly literals: readonly Literal[]
  readonly #calls: Calls
  readonly #functions: Functions
  readonly #declared: Declarations
  readonly #resolving = new Set<Declaration>()
  // Asked by nearly every extractor.
  readonly #calleeOrigins = new Map<Call, Origin>()
  #branches: readonly Branch[] | undefined
  #assigned: readonly { readonly node: SyntaxNode; readonly target: Range; readonly value: Range }[] | undefined

  constructor(text: string) {
    super(text)
    this.#calls = new Calls(this)
    this.calls = this.#calls.all
    this.literals = this.#calls.literals
    this.#functions = new Functions(this, this.#calls)
    this.functions = this.#functions.all
    this.#declared = new Declarations(this, this.#functions)
  }

  /** Whether a struct, interface or other type of this name is declared here. */
  declaresType(name: string): boolean {
    return this.#declared.types.has(name)
  }

  /** Fields of a struct of this file. */
  fieldsOf(type: string): Fields | undefined {
    return this.#declared.structs.get(type)
  }

  get structs(): ReadonlyMap<string, Fields> {
    return this.#declared.structs
  }

  get typeNames(): ReadonlySet<string> {
    return this.#declared.types
  }

  /** Names of the variables and constants at the top of the file. */
  get topNames(): ReadonlySet<string> {
    return this.#declared.topNames
  }

  functionNamed(name: string): GoFunction | undefined {
    return this.#functions.named(name)
  }

  functionAround(node: SyntaxNode): GoFunction | undefined {
    return this.#functions.around(node)
  }

  functionAt(node: SyntaxNode): GoFunction | undefined {
    return this.#functions.ofNode(node)
  }

  /** The innermost function whose body holds an offset. */
  functionAtOffset(offset: number): GoFunction | undefined {
    return this.#functions.atOffset(offset)
  }

  /** The qualified name of the function around a node; empty at the top of the file. */
  within(node: SyntaxNode): string {
    return this.functionAround(node)?.name ?? ''
  }

  bodyText(own: GoFunction): string {
    return own.body ? this.text.slice(own.body.open, own.body.close + 1) : ''
  }

  /** The text of a string literal, or of a constant of this file that is one. */
  stringOf(range: Range, depth = 0): string | undefined {
    const own = this.literalString(range)
    if (own !== undefined) return own
    const text = this.slice(range)
    if (depth > 4 || !/^[A-Za-z_]\w*$/.test(text)) return undefined
    const declaration = this.#declared.find(text, range.start)
    return declaration?.constant && declaration.value ? this.stringOf(declaration.value, depth + 1) : undefined
  }

  /** The value that a name was given where it was declared, for what only looks one step back. */
  valueGivenTo(name: string, offset: number): Range | undefined {
    return this.#declared.find(name, offset)?.value
  }

  /** Whether a name at an offset is a parameter of a function around it. */
  isParameter(name: string, offset: number): boolean {
    return this.#declared.find(name, offset)?.from === 'parameter'
  }

  callAt(range: Range): Call | undefined {
    const start = this.skip(range.start)
    return this.#calls.startingAt(start).find((call) => call.end <= range.end && this.text.slice(call.end, range.end).trim() === '')
  }

  literalAt(range: Range): Literal | undefined {
    const literal = this.#calls.literalStartingAt(this.skip(range.start))
    return literal && literal.end <= range.end ? literal : undefined
  }

  /** The call whose argument a node is, directly. */
  callTaking(node: SyntaxNode): Call | undefined {
    return this.#calls.around(node)
  }

  calleeOrigin(call: Call): Origin {
    let origin = this.#calleeOrigins.get(call)
    if (!origin) {
      origin = this.#readCalleeOrigin(call)
      this.#calleeOrigins.set(call, origin)
    }
    return origin
  }

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
    const start = this.skip(range.start)
    const literal = this.#calls.literalStartingAt(start)
    if (literal && literal.end <= range.end)
      return literal.type ? { kind: 'value', type: literal.type, path: [], name: '', from: 'literal', literal } : unknown
    const call = this.#calls.startingAt(start).find((one) => one.end <= range.end)
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

  #chainOrigin(path: readonly string[], offset: number, depth: number): Origin {
    const [head = '', ...rest] = path
    const declaration = this.#declared.find(head, offset)
    if (declaration) return this.#through(this.#origins(declaration, depth), rest)
    const module = this.imports.get(head)
    if (module !== undefined) return { kind: 'import', module, path: rest }
    return { kind: 'package', path }
  }

  #origins(declaration: Declaration, depth: number): Origin {
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
      const type = this.resultType(this.#functions.named(origin.callee.path[0] ?? ''))
      if (type && origin.path.length > 0)
        return this.#typed({ kind: 'value', type, path: origin.path, name: origin.name, from: 'variable' })
    }
    if (origin.kind !== 'value' || origin.type.module !== undefined) return origin
    const [field = '', ...rest] = origin.path
    const found = this.#declared.structs.get(origin.type.name)?.get(field)
    if (!found?.type) return origin
    return this.#typed({ kind: 'value', type: found.type, path: rest, name: `${origin.type.name}.${field}`, from: 'field' })
  }

  /** The first result's type, where it has a name. */
  resultType(own: GoFunction | undefined): NamedType | undefined {
    const [first] = own?.results ?? []
    return first === undefined ? undefined : this.namedType(first)
  }

  /** Every `if` with its condition and the block that it leads to. */
  branches(): readonly Branch[] {
    this.#branches ??= [...this.text.matchAll(/\bif\s/g)].flatMap((found) => {
      const from = found.index + found[0].length
      const open = this.#endOfCondition(from)
      const body = open === undefined ? undefined : this.pairAt(open)
      return open === undefined || !body ? [] : [{ start: found.index, condition: shorten(this.text.slice(from, open), 400), body }]
    })
    return this.#branches
  }

  /** Where the block behind a condition opens. A condition goes on in the next line inside brackets and behind an operator only. */
  #endOfCondition(from: number): number | undefined {
    for (let offset = from; offset < this.text.length; offset += 1) {
      const code = this.text.charCodeAt(offset)
      if (code === 123) return offset
      if (code === 125) return undefined
      if (code === 40 || code === 91) offset = this.pairAt(offset)?.close ?? offset
      else if (code === 10 && !/(&&|\|\||[!=<>+,])\s*$/.test(this.text.slice(Math.max(from, offset - 12), offset))) return undefined
    }
    return undefined
  }

  /** What an assignment (`a.b = value`) sets, by its two sides. */
  assignments(): readonly { readonly node: SyntaxNode; readonly target: Range; readonly value: Range }[] {
    return (this.#assigned ??= this.tree.all('assignment_statement').flatMap((node) => {
      const found = /^([\w.\s,]+?)=(?!=)/.exec(node.text)
      if (!found?.[1] || found[1].includes(',')) return []
      const end = node.start + found[1].length
      return [{ node, target: { start: node.start, end }, value: { start: end + 1, end: node.end } }]
    }))
  }
}

import type { SyntaxNode } from '../tree/tree.ts'

/**
 * Where a value comes from, as far as one file shows.
 * - `import`: from another module; `path` are the members after it (`requests.get` → module `requests`, path `['get']`).
 * - `global`: declared nowhere in the file: a builtin.
 * - `made`: what a call gives back; `path` are the members taken of it, `name` is what it is kept under (`session`, `Billing.session`).
 * - `local`: a function or class of this file.
 * - `parameter`: handed in; `type` is its annotation's text.
 */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'global'; readonly path: readonly string[] }
  | { readonly kind: 'made'; readonly call: Call; readonly callee: Origin; readonly path: readonly string[]; readonly name: string }
  | { readonly kind: 'local'; readonly definition: Definition; readonly path: readonly string[] }
  | { readonly kind: 'parameter'; readonly name: string; readonly type: string; readonly path: readonly string[] }
  | { readonly kind: 'unknown' }

/** A function or class of the file. */
export interface Definition {
  readonly kind: 'function' | 'class'
  readonly node: SyntaxNode
  /** Own name. */
  readonly name: string
  /** Name that facts carry as `within`: `OrderService.charge`, `outer > inner`. */
  readonly qualified: string
  readonly parent: Definition | undefined
  readonly decorators: readonly SyntaxNode[]
  readonly isAsync: boolean
}

export interface Arguments {
  readonly positional: readonly SyntaxNode[]
  readonly keywords: ReadonlyMap<string, { readonly value: SyntaxNode; readonly node: SyntaxNode }>
  /** Has `*args`: positions after it are unknown. */
  readonly spread: boolean
  /** Has `**options`: absent keywords are unknown; the nodes are what is spread. */
  readonly spreadKeywords: readonly SyntaxNode[]
}

const dotted = /[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*(?=\s*\()/y
const members = /(?:\s*\.\s*[A-Za-z_]\w*)+(?=\s*\()/y

/** What a call asks of the file that it is in. */
interface Names {
  readonly text: string
  originOfDotted(parts: readonly string[], from: SyntaxNode, depth?: number): Origin
}

/** One call of a file. Its callee is read from the text where it is a plain dotted name, which costs no question to the parser. */
export class Call {
  readonly node: SyntaxNode
  readonly #module: Names
  #callee: { readonly parts: readonly string[]; readonly object?: Call } | undefined | null = null
  #calleeEnd = 0
  #origin: Origin | undefined
  #name: string | undefined
  #arguments: Arguments | undefined
  /** The next call that starts where this one does: what its callee is a member of, or what is inside that. */
  #inner: Call | undefined

  constructor(module: Names, node: SyntaxNode) {
    this.#module = module
    this.node = node
  }

  startsWith(inner: Call): void {
    this.#inner = inner
  }

  /** Callee as written, in parts: `a.b(c).d` is the object `a.b(c)` and the part `d`. Undefined where it is no dotted name. */
  get callee(): { readonly parts: readonly string[]; readonly object?: Call } | undefined {
    if (this.#callee === null) this.#callee = this.#readCallee()
    return this.#callee
  }

  #readCallee(): { readonly parts: readonly string[]; readonly object?: Call } | undefined {
    const { text } = this.#module
    const object = this.#inner
    if (!object) {
      dotted.lastIndex = this.node.start
      const found = dotted.exec(text)?.[0]
      this.#calleeEnd = this.node.start + (found?.length ?? 0)
      return found === undefined ? undefined : { parts: found.split('.').map((part) => part.trim()) }
    }
    members.lastIndex = object.node.end
    const found = members.exec(text)?.[0]
    this.#calleeEnd = object.node.end + (found?.length ?? 0)
    if (found === undefined) return undefined
    const parts = found
      .split('.')
      .slice(1)
      .map((part) => part.trim())
    return { parts, object }
  }

  /** Last name of the callee: `post` of `session.post(…)`; empty where it has none. */
  get member(): string {
    const parts = this.callee?.parts
    return parts?.[parts.length - 1] ?? ''
  }

  /** Callee as written, shortened to one line. */
  get calleeText(): string {
    const end = this.callee ? this.#calleeEnd : (this.node.field('arguments')?.start ?? this.node.end)
    const line = this.#module.text.slice(this.node.start, end).replace(/\s+/g, ' ').trim()
    return line.length > 40 ? `…${line.slice(-39)}` : line
  }

  /** Where the callee comes from. */
  origin(depth = 0): Origin {
    if (this.#origin) return this.#origin
    const { callee } = this
    if (!callee) return (this.#origin = { kind: 'unknown' })
    const found: Origin = callee.object
      ? { kind: 'made', call: callee.object, callee: callee.object.origin(depth), path: callee.parts, name: '' }
      : this.#module.originOfDotted(callee.parts, this.node, depth)
    // What was cut short on the way to another answer is not kept.
    if (depth === 0) this.#origin = found
    return found
  }

  /** {@link originName} of the callee. */
  get name(): string {
    return (this.#name ??= originName(this.origin()))
  }

  get arguments(): Arguments {
    return (this.#arguments ??= this.#readArguments())
  }

  #readArguments(): Arguments {
    const positional: SyntaxNode[] = []
    const keywords = new Map<string, { readonly value: SyntaxNode; readonly node: SyntaxNode }>()
    const spreadKeywords: SyntaxNode[] = []
    let spread = false
    const list = this.node.field('arguments')
    if (list?.kind === 'generator_expression') return { positional: [list], keywords, spread, spreadKeywords }
    for (const child of list?.children ?? []) {
      if (child.kind === 'keyword_argument') {
        const key = child.field('name')?.text
        const value = child.field('value')
        if (key && value) keywords.set(key, { value, node: child })
      } else if (child.kind === 'dictionary_splat') {
        const [inner] = child.children
        if (inner) spreadKeywords.push(inner)
      } else if (child.kind === 'list_splat') spread = true
      else if (child.kind !== 'comment') positional.push(child)
    }
    return { positional, keywords, spread, spreadKeywords }
  }

  /** An argument by keyword, or else by position. */
  argument(key: string, position: number): SyntaxNode | undefined {
    return this.arguments.keywords.get(key)?.value ?? (this.arguments.spread ? undefined : this.arguments.positional[position])
  }
}

/**
 * One string for an origin, to compare with tables: the full dotted name. `requests.get`, `requests.Session().post`, `builtins.open`
 * for what is declared nowhere, `local.charge`, `parameter.session`. Empty for what cannot be determined.
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
  switch (origin.kind) {
    case 'import':
      return origin.module.endsWith('.') ? origin.module + origin.path.join('.') : [origin.module, ...origin.path].join('.')
    case 'global':
      return ['builtins', ...origin.path].join('.')
    case 'made': {
      const callee = originName(origin.callee)
      // Added to the end, so that a chain's names share their start.
      return callee === '' ? '' : origin.path.reduce((name, part) => `${name}.${part}`, `${callee}()`)
    }
    case 'local':
      return ['local', origin.definition.qualified, ...origin.path].join('.')
    case 'parameter':
      return ['parameter', origin.name, ...origin.path].join('.')
    case 'unknown':
      return ''
  }
}

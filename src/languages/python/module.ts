import { Tree, type SyntaxNode } from '../tree/tree.ts'
import { Call, originName, type Definition, type Origin } from './call.ts'
import { bare } from './expressions.ts'
import { importsOf, type ImportedName } from './imports.ts'
import { kindsIn } from './kinds.ts'
import { parametersOf, type Parameter } from './parameters.ts'

export { bare, shortText } from './expressions.ts'
export { type ImportedName } from './imports.ts'
export { type Parameter } from './parameters.ts'
export { originName, type Call, type Definition, type Origin } from './call.ts'

const unknown: Origin = { kind: 'unknown' }
const maxDepth = 10

/**
 * Values that are looked at for one origin. Names that are given each other many times, as in generated parsers, have a number of ways
 * between them that doubles with each assignment. Code that people write was seen to need 400.
 */
const maxValues = 1_000

type Binding =
  | { readonly kind: 'import'; readonly module: string; readonly path: readonly string[] }
  | { readonly kind: 'definition'; readonly definition: Definition }
  | { readonly kind: 'value'; readonly node: SyntaxNode; readonly type: string }
  | { readonly kind: 'entered'; readonly node: SyntaxNode }
  | { readonly kind: 'parameter'; readonly type: string }
  | { readonly kind: 'opaque' }

const scopeKinds: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda'])
const definitionKinds: ReadonlySet<string> = new Set(['function_definition', 'class_definition'])

const assigned = /^(?:(self|cls)\s*\.\s*)?([A-Za-z_]\w*)\s*(?::([^=\n]+))?(?:=(?!=)|$)/
const name = /[A-Za-z_]\w*/g

const namesIn = (text: string): string[] => text.match(name) ?? []

/** One parsed Python file with its names bound. */
export class PythonModule {
  readonly tree: Tree
  readonly text: string
  readonly definitions: readonly Definition[]
  readonly calls: readonly Call[]
  readonly imports: readonly ImportedName[]
  /** `from x import *`, as written. */
  readonly wildcards: readonly string[]
  readonly #byNode = new Map<SyntaxNode, Definition>()
  readonly #scopeOf = new Map<SyntaxNode, SyntaxNode | undefined>()
  readonly #names = new Map<SyntaxNode | undefined, Map<string, Binding[]>>()
  readonly #fields = new Map<Definition, Map<string, Binding[]>>()
  readonly #callByNode = new Map<SyntaxNode, Call>()
  readonly #decorated = new Map<number, SyntaxNode>()
  readonly #methods = new Map<Definition, Map<string, Definition>>()
  readonly #resolving = new Set<SyntaxNode>()
  #valuesSeen = 0
  readonly #parameters = new Map<Definition, readonly Parameter[]>()

  constructor(text: string) {
    this.text = text
    this.tree = new Tree('python', text, kindsIn(text))
    this.tree.requireShallow()
    const definitions: Definition[] = []
    const calls: Call[] = []
    const imports: ImportedName[] = []
    const wildcards: string[] = []
    const open: SyntaxNode[] = []
    for (const node of this.tree.collected) {
      while (open.length > 0 && (open[open.length - 1] as SyntaxNode).end <= node.start) open.pop()
      const scope = open[open.length - 1]
      this.#scopeOf.set(node, scope)
      switch (node.kind) {
        case 'decorated_definition':
          this.#decorated.set(node.end, node)
          break
        case 'function_definition':
        case 'class_definition':
          definitions.push(this.#define(node, scope))
          open.push(node)
          break
        case 'lambda':
          open.push(node)
          break
        case 'import_statement':
        case 'import_from_statement':
          this.#import(node, scope, imports, wildcards)
          break
        case 'assignment':
          this.#assign(node, scope)
          break
        case 'named_expression':
          this.#assignNamed(node, scope)
          break
        case 'with_item':
          this.#enter(node, scope)
          break
        case 'for_statement': {
          const head = /^(?:async\s+)?for\s([\s\S]+?)\sin\s/.exec(node.text.slice(0, 400))?.[1] ?? ''
          for (const local of namesIn(head)) this.#bind(scope, local, { kind: 'opaque' })
          break
        }
        case 'except_clause': {
          const local = /^except\b[^\n]*?\bas\s+(\w+)\s*:/.exec(node.text.slice(0, 300))?.[1]
          if (local) this.#bind(scope, local, { kind: 'opaque' })
          break
        }
        case 'call': {
          const call = new Call(this, node)
          const outer = calls[calls.length - 1]
          if (outer?.node.start === node.start) outer.startsWith(call)
          calls.push(call)
          this.#callByNode.set(node, call)
          break
        }
      }
    }
    this.definitions = definitions
    this.calls = calls
    this.imports = imports
    this.wildcards = wildcards
  }

  #bind(scope: SyntaxNode | undefined, local: string, binding: Binding): void {
    let names = this.#names.get(scope)
    if (!names) this.#names.set(scope, (names = new Map()))
    const list = names.get(local)
    if (list) list.push(binding)
    else names.set(local, [binding])
  }

  #define(node: SyntaxNode, scope: SyntaxNode | undefined): Definition {
    const head = /^(async\s+)?(?:def|class)\s+(\w+)/.exec(node.text.slice(0, 200))
    const own = head?.[2] ?? 'anonymous'
    let outer = scope
    while (outer && !definitionKinds.has(outer.kind)) outer = this.#scopeOf.get(outer)
    const parent = outer && this.#byNode.get(outer)
    const joint = !parent ? '' : parent.kind === 'class' ? '.' : ' > '
    // A definition ends where its decorated form does.
    const decorators = this.#decorated.get(node.end)?.children.filter((child) => child.kind === 'decorator') ?? []
    this.#decorated.delete(node.end)
    const definition: Definition = {
      kind: node.kind === 'class_definition' ? 'class' : 'function',
      node,
      name: own,
      qualified: parent ? `${parent.qualified}${joint}${own}` : own,
      parent,
      decorators,
      isAsync: head?.[1] !== undefined,
    }
    this.#byNode.set(node, definition)
    this.#bind(scope, own, { kind: 'definition', definition })
    return definition
  }

  #import(node: SyntaxNode, scope: SyntaxNode | undefined, imports: ImportedName[], wildcards: string[]): void {
    const found = importsOf(node, { lazy: this.#functionScope(scope) !== undefined, top: scope === undefined })
    wildcards.push(...found.wildcards)
    for (const one of found.names) {
      imports.push(one)
      this.#bind(scope, one.local, { kind: 'import', module: one.module, path: one.path })
    }
  }

  #assign(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    const head = node.text.slice(0, 400)
    const simple = assigned.exec(head)
    if (!simple) {
      const left = /^([^=]+?)=(?!=)/.exec(head)?.[1] ?? ''
      // `a, b = …` and `a[0] = …`: the names hold something that is not known here.
      if (left.includes(',') && !left.includes('(.')) for (const local of namesIn(left)) this.#bind(scope, local, { kind: 'opaque' })
      return
    }
    const [, self, local = '', annotation = ''] = simple
    const type = annotation.trim()
    const right = node.field('right')
    const value: Binding = right ? { kind: 'value', node: right, type } : { kind: 'parameter', type }
    if (self) {
      const owner = this.#classAround(scope)
      if (owner) this.#bindField(owner, local, value)
      return
    }
    this.#bind(scope, local, value)
    if (scope?.kind === 'class_definition') {
      const owner = this.#byNode.get(scope)
      if (owner) this.#bindField(owner, local, value)
    }
    // `a = b = value`
    if (right?.kind === 'assignment') return
  }

  #bindField(owner: Definition, local: string, binding: Binding): void {
    let fields = this.#fields.get(owner)
    if (!fields) this.#fields.set(owner, (fields = new Map()))
    const list = fields.get(local)
    if (list) list.push(binding)
    else fields.set(local, [binding])
  }

  #assignNamed(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    const local = /^(\w+)\s*:=/.exec(node.text)?.[1]
    const value = node.field('value')
    if (local && value) this.#bind(scope, local, { kind: 'value', node: value, type: '' })
  }

  #enter(node: SyntaxNode, scope: SyntaxNode | undefined): void {
    const local = /\bas\s+(\w+)\s*$/.exec(node.text)?.[1]
    if (!local) return
    const [pattern] = node.children
    const [value] = pattern?.kind === 'as_pattern' ? pattern.children : []
    this.#bind(scope, local, value ? { kind: 'entered', node: value } : { kind: 'opaque' })
  }

  #functionScope(scope: SyntaxNode | undefined): SyntaxNode | undefined {
    let at = scope
    while (at && at.kind === 'class_definition') at = this.#scopeOf.get(at)
    return at
  }

  #classAround(scope: SyntaxNode | undefined): Definition | undefined {
    let at = scope
    while (at && at.kind !== 'class_definition') at = this.#scopeOf.get(at)
    return at && this.#byNode.get(at)
  }

  /** The innermost function, class or lambda around a node. */
  scopeAround(node: SyntaxNode): SyntaxNode | undefined {
    return this.#scopeOf.has(node) ? this.#scopeOf.get(node) : this.tree.around(node, scopeKinds)
  }

  definitionOf(node: SyntaxNode): Definition | undefined {
    return this.#byNode.get(node)
  }

  /** The function around a node, or undefined at module level (a class body's statements are at its module's level). */
  functionAround(node: SyntaxNode): Definition | undefined {
    let scope = this.scopeAround(node)
    while (scope && scope.kind !== 'function_definition') scope = this.scopeAround(scope)
    return scope && this.#byNode.get(scope)
  }

  /** The class around a node, through any functions. */
  classAround(node: SyntaxNode): Definition | undefined {
    return this.#classAround(this.scopeAround(node))
  }

  /** Qualified name of the enclosing function; empty at module level. */
  within(node: SyntaxNode): string {
    return this.functionAround(node)?.qualified ?? ''
  }

  /** The call that a node is, if it is one. */
  callAt(node: SyntaxNode): Call | undefined {
    return this.#callByNode.get(node)
  }

  /** Calls inside a node (itself included), in source order. */
  callsIn(node: SyntaxNode): readonly Call[] {
    const inside = node.inside('call').flatMap((found) => this.#callByNode.get(found) ?? [])
    const own = this.#callByNode.get(node)
    return own ? [own, ...inside] : inside
  }

  parametersOf(definition: Definition): readonly Parameter[] {
    const known = this.#parameters.get(definition)
    if (known) return known
    const parameters = parametersOf(this.text, definition)
    this.#parameters.set(definition, parameters)
    return parameters
  }

  #lookup(
    local: string,
    from: SyntaxNode | undefined,
  ): { readonly bindings: readonly Binding[]; readonly scope: SyntaxNode | undefined } | undefined {
    let scope = from
    for (let first = true; ; first = false) {
      // Names of a class body are not seen from its methods.
      if (!scope || scope.kind !== 'class_definition' || first) {
        const found = this.#names.get(scope)?.get(local)
        if (found) return { bindings: found, scope }
        const definition = scope && this.#byNode.get(scope)
        if (definition?.kind === 'function') {
          const parameter = this.parametersOf(definition).find((one) => one.name === local)
          if (parameter) return { bindings: [{ kind: 'parameter', type: parameter.type }], scope }
        }
      }
      if (!scope) return undefined
      scope = this.scopeAround(scope)
    }
  }

  /** Whether a name is declared by this file at a node. */
  isDeclared(local: string, from: SyntaxNode): boolean {
    return this.#lookup(local, this.scopeAround(from)) !== undefined
  }

  /** The one expression that a name of the file holds at a node, if it is given a value exactly once. */
  valueOf(local: string, from: SyntaxNode): SyntaxNode | undefined {
    const bindings = this.#lookup(local, this.scopeAround(from))?.bindings
    const [only] = bindings ?? []
    return bindings?.length === 1 && only?.kind === 'value' ? only.node : undefined
  }

  /** What a class's body gives a name: `throttle_classes = […]`. */
  fieldOf(owner: Definition, field: string): SyntaxNode | undefined {
    const found = this.#fields.get(owner)?.get(field)
    const last = found?.[found.length - 1]
    return last?.kind === 'value' ? last.node : undefined
  }

  /** A method of a class of this file. */
  methodOf(owner: Definition, method: string): Definition | undefined {
    let methods = this.#methods.get(owner)
    if (!methods) {
      methods = new Map()
      for (const one of this.definitions) if (one.parent === owner && one.kind === 'function') methods.set(one.name, one)
      this.#methods.set(owner, methods)
    }
    return methods.get(method)
  }

  /** The function or class at module level with this name. */
  topLevel(local: string): Definition | undefined {
    return this.definitions.find((definition) => definition.parent === undefined && definition.name === local)
  }

  /** Names bound at module level, with what they are: for what other files can take. */
  topLevelNames(): ReadonlyMap<string, readonly Binding[]> {
    return this.#names.get(undefined) ?? new Map()
  }

  /** Texts of a class's bases, keywords left out. */
  basesOf(definition: Definition): readonly string[] {
    const list = definition.node.field('superclasses')
    return list ? list.children.filter((child) => child.kind !== 'keyword_argument').map((child) => child.text) : []
  }

  /** Where a value comes from. Follows names, members and fields inside this file. */
  origin(node: SyntaxNode, depth = 0): Origin {
    if (depth > maxDepth) return unknown
    const expression = bare(node)
    switch (expression.kind) {
      case 'identifier':
      case 'dotted_name':
        return this.originOfDotted(expression.text.split('.'), expression, depth)
      case 'attribute': {
        const text = expression.text
        if (/^[\w.]+$/.test(text)) return this.originOfDotted(text.split('.'), expression, depth)
        const object = expression.field('object')
        const member = expression.field('attribute')?.text
        return object && member ? step(this.origin(object, depth + 1), [member]) : unknown
      }
      case 'call': {
        const call = this.#callByNode.get(expression)
        return call ? { kind: 'made', call, callee: call.origin(depth + 1), path: [], name: '' } : unknown
      }
      case 'boolean_operator': {
        const right = expression.field('right')
        const found = right ? this.origin(right, depth + 1) : unknown
        const left = expression.field('left')
        return found.kind === 'made' || found.kind === 'import' || !left ? found : this.origin(left, depth + 1)
      }
      default:
        return unknown
    }
  }

  /** Origin of a dotted name as it is seen at a node. */
  originOfDotted(parts: readonly string[], from: SyntaxNode, depth = 0): Origin {
    const [head = '', ...rest] = parts
    if ((head === 'self' || head === 'cls') && rest.length > 0) {
      const owner = this.classAround(from)
      return owner ? this.#field(owner, rest, depth) : unknown
    }
    const found = this.#lookup(head, this.scopeAround(from))
    if (!found) return { kind: 'global', path: parts }
    return step(this.#originOfBindings(found.bindings, head, depth), rest)
  }

  #field(owner: Definition, path: readonly string[], depth: number): Origin {
    const [head = '', ...rest] = path
    const bindings = this.#fields.get(owner)?.get(head)
    if (bindings) return step(this.#originOfBindings(bindings, `${owner.qualified}.${head}`, depth), rest)
    const method = this.methodOf(owner, head)
    return method ? { kind: 'local', definition: method, path: rest } : unknown
  }

  #originOfBindings(bindings: readonly Binding[], local: string, depth: number): Origin {
    // `x = None` before the real value says nothing.
    const telling = bindings.filter((binding) => !(binding.kind === 'value' && binding.node.kind === 'none'))
    let origin: Origin | undefined
    for (const binding of telling) {
      const one = this.#originOfBinding(binding, local, depth)
      if (origin && originName(origin) !== originName(one)) return unknown
      if (!origin || one.kind !== 'made') origin = one
    }
    return origin ?? unknown
  }

  #originOfBinding(binding: Binding, local: string, depth: number): Origin {
    switch (binding.kind) {
      case 'import':
        return { kind: 'import', module: binding.module, path: binding.path }
      case 'definition':
        return { kind: 'local', definition: binding.definition, path: [] }
      case 'parameter':
        return { kind: 'parameter', name: local, type: binding.type, path: [] }
      case 'opaque':
        return unknown
      default: {
        if (this.#resolving.size === 0) this.#valuesSeen = 0
        this.#valuesSeen += 1
        if (this.#resolving.has(binding.node) || this.#valuesSeen > maxValues) return unknown
        this.#resolving.add(binding.node)
        try {
          const origin = this.origin(binding.node, depth + 1)
          if (origin.kind === 'unknown' && binding.kind === 'value' && binding.type)
            return { kind: 'parameter', name: local, type: binding.type, path: [] }
          // `with requests.Session() as session`: what is entered is, for all that matters here, what was made.
          return origin.kind === 'made' && origin.path.length === 0 && origin.name === '' ? { ...origin, name: local } : origin
        } finally {
          this.#resolving.delete(binding.node)
        }
      }
    }
  }
}

const step = (origin: Origin, path: readonly string[]): Origin =>
  path.length === 0 || origin.kind === 'unknown' ? origin : { ...origin, path: [...origin.path, ...path] }

import type { CodeFile } from '#code/code-file'
import type { Expr } from '#code/model'
import { originName, type Origin } from '#code/origin'
import type { Scope } from '#code/scope'
import type { KnownInstance, KnownRequest, KnownSetting, LibraryIndex } from '#models/indexes/library-index'
import type { Library } from '#models/forms/library'
import { stepPattern } from '#models/naming/name-map'
import { expandBraces } from '#models/naming/expand-braces'

/** The known libraries, asked about the names of one file. */
export class Libraries {
  /** Members of all requests. */
  readonly members: ReadonlySet<string>
  /** Modules that the libraries are imported from. */
  readonly modules: ReadonlySet<string>
  /** Their first names. */
  readonly topModules: ReadonlySet<string>
  readonly #file: CodeFile
  readonly #index: LibraryIndex
  // Each callee is asked about several times.
  readonly #names = new Map<Expr, readonly string[]>()
  /** Modules whose names are all visible, as the start of names: `import p.*`, `from p import *`, Go's `import . "p"`. */
  readonly #wildcards: readonly string[]

  constructor(file: CodeFile, index: LibraryIndex) {
    this.#file = file
    this.#index = index
    this.members = index.members
    this.modules = index.modules
    this.topModules = index.topModules
    this.#wildcards = file.module.imports
      .filter(({ name }) => name === '*')
      .map(({ module, path }) => this.#index.spell(`${[module, ...path].join('.')}#`))
  }

  /** The names that an expression may have in the tables. */
  #namesOf(expr: Expr, scope: Scope): readonly string[] {
    const known = this.#names.get(expr)
    if (known) return known
    const names = this.#findNames(expr, scope)
    this.#names.set(expr, names)
    return names
  }

  #findNames(expr: Expr, scope: Scope): readonly string[] {
    const origin = this.#file.originOf(expr, scope)
    const name = this.#index.spell(originName(origin))
    if (this.#wildcards.length === 0 || !this.#isDeclaredNowhere(origin)) return [name]
    const own = name.replace(/^\.[.#]|^global#/, '')
    return [name, ...this.#wildcards.map((start) => start + own)]
  }

  /** Whether the file leaves open where a name comes from: from its package, from the language, or from an import of everything. */
  #isDeclaredNowhere({ root }: Origin): boolean {
    if (root.kind === 'own') return !root.function && !this.#file.index.classes.has(root.name)
    return root.kind === 'global'
  }

  request(callee: Expr, scope: Scope): KnownRequest | undefined {
    for (const name of this.#namesOf(callee, scope)) {
      const found = this.#index.request(name)
      if (found) return found
    }
    return undefined
  }

  /** A request by its name in the tables. */
  named(name: string): KnownRequest | undefined {
    return this.#index.request(this.#index.spell(name))
  }

  instance(value: Expr, scope: Scope): KnownInstance | undefined {
    return this.#instanceNamed(this.#namesOf(value, scope)) ?? this.#instanceNamed(this.#namesByBuilder(value, scope))
  }

  #instanceNamed(names: readonly string[]): KnownInstance | undefined {
    for (const name of names) {
      const found = this.#index.instance(name)
      if (found) return found
    }
    return undefined
  }

  /** The names of `builder.build()` by the function that made the builder, which the declared type of a variable hides. */
  #namesByBuilder(value: Expr, scope: Scope): readonly string[] {
    if (value.kind !== 'call' || value.callee.kind !== 'member') return []
    const { name, object } = value.callee
    const { site } = this.#file.originOf(object, scope)
    const from = site?.kind === 'call' && site !== value ? this.#file.index.scopeOfSite(site) : undefined
    return site && from ? this.#namesOf(site, from).map((made) => `${made}.${name}()`) : []
  }

  /** What is set for libraries, or for a client that another file makes, by what is assigned or called. */
  settings(way: 'assigned' | 'called', target: Expr, scope: Scope): readonly KnownSetting[] {
    const origin = this.#file.originOf(target, scope)
    const { root, path } = origin
    const isElsewhere = root.kind === 'import' && !path.includes('()') && !this.modules.has(root.module)
    return this.#index.settings(way, this.#namesOf(target, scope)[0] ?? '', isElsewhere)
  }

  /** A setting of a client of a library, by the member that is assigned or called. */
  clientSetting(library: Library, way: 'assigned' | 'called', member: string): KnownSetting | undefined {
    return this.#index.clientSetting(library, way, member)
  }

  /** Whether an expression comes from one of the patterns; chains of `set…` and `with…` members between count as nothing. */
  isFrom(expr: Expr, scope: Scope, patterns: readonly string[]): boolean {
    const names = this.#namesOf(expr, scope)
    return patterns
      .flatMap(expandBraces)
      .some((pattern) =>
        names.some((name) => isChainOf(name, this.#index.spell(pattern)) || stepPattern(this.#index.spell(pattern)).test(name)),
      )
  }
}

/** Whether a name is a pattern with further calls between its own: `A.custom().setX().build()` of `A.custom().build()`. */
const isChainOf = (name: string, pattern: string): boolean => {
  const first = pattern.indexOf('()')
  if (first < 0 || first + 2 === pattern.length) return name === pattern
  const [start, end] = [pattern.slice(0, first + 2), pattern.slice(first + 2)]
  return name.startsWith(start) && name.endsWith(end) && name.length >= pattern.length
}

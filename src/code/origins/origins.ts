import type { ModuleIndex } from '../index-module.ts'
import type { Call, ClassModel, Expr, FunctionModel, Import, Name, Struct, TypeRef } from '../model.ts'
import { originName, type Origin } from '../origin.ts'
import { definitionsOf, type Definition, type Scope, type Step } from '../scope.ts'

/** What the languages do differently. */
export interface OriginRules {
  /** The module of an import without what only names its version or platform (`node:`, `/v9`). */
  readonly moduleName: (module: string) => string
  /** A type by its bare name belongs to this package, although the file does not declare it (Go, Java). */
  readonly hasPackageTypes: boolean
  /** The declared type of a variable says more than the value: `HttpClient client = builder.build()`. */
  readonly prefersDeclaredType: boolean
  /** Wrappers that say nothing about a value: `Optional`, `Promise`, `Annotated`; the first argument counts. */
  readonly transparentTypes: ReadonlySet<string>
  /** Types of what the function in their argument returns: `ReturnType<typeof load>`. */
  readonly resultTypes: ReadonlySet<string>
  /** Names of the object that holds all global names: `globalThis.fetch` is `fetch`. */
  readonly globalObjects: ReadonlySet<string>
  /** Functions whose result is the module that their first argument names. */
  readonly loaders: ReadonlySet<string>
  /** Functions that make an instance of the type that their argument names: Go's `new`. */
  readonly makers: ReadonlySet<string>
  /** Methods that return the object they are called on: `process.on(…).on(…)`. */
  readonly returnsObject: ReadonlySet<string>
}

/** Deeper chains of names are cycles or generated code. */
const maxDepth = 24

const unknown: Origin = { root: { kind: 'unknown' }, path: [], site: undefined, holder: undefined }
const literal: Origin = { root: { kind: 'literal' }, path: [], site: undefined, holder: undefined }

const after = (origin: Origin, ...steps: readonly string[]): Origin =>
  origin.root.kind === 'unknown' || origin.root.kind === 'literal' ? unknown : { ...origin, path: [...origin.path, ...steps] }

const ownFunction = (fn: FunctionModel): Origin => ({
  root: { kind: 'own', name: fn.name, function: fn },
  path: [],
  site: undefined,
  holder: undefined,
})

const isUnknown = (origin: Origin): boolean => origin.root.kind === 'unknown'

/** The one origin that all have; unknown where they differ. Those that the text leaves open do not count beside others. */
const agreed = (origins: readonly Origin[]): Origin => {
  const [first, ...rest] = origins.filter((origin) => origin.root.kind !== 'literal')
  if (!first) return origins[0] ?? unknown
  if (rest.length === 0) return first
  const name = originName(first)
  return rest.every((origin) => originName(origin) === name) ? first : unknown
}

/** The result of a method of an object: a container, such as a map or a registry, may give out what another library made. */
const isGivenOut = ({ path }: Origin): boolean => path.length >= givenOut && path.at(-1) === '()' && path.at(-2)?.startsWith('.') === true
const givenOut = 3

const isOfOtherLibrary = ({ root }: Origin, value: Origin): boolean =>
  root.kind === 'import' && value.root.kind === 'import' && !areRelated(root.module, value.root.module)

/** Packages of one publisher give out each other's objects: all of `org.springframework`, `requests` and `requests.models`. */
const areRelated = (one: string, other: string): boolean => {
  const namesOf = (module: string): readonly string[] => module.split(module.includes('/') ? '/' : '.').slice(0, 2)
  const [names, others] = [namesOf(one), namesOf(other)]
  return names.every((name, at) => (others[at] ?? name) === name)
}

/**
 * Answers what an expression of a file refers to. Answers are computed when asked for and kept for the life of the object; one object
 * serves one file.
 */
export class Origins {
  readonly #index: ModuleIndex
  readonly #rules: OriginRules
  readonly #known = new Map<Expr, Origin>()
  readonly #running = new Set<object>()
  readonly #typeImports: ReadonlyMap<string, Import>

  constructor(index: ModuleIndex, rules: OriginRules) {
    this.#index = index
    this.#rules = rules
    this.#typeImports = new Map(index.module.imports.map((each) => [each.name, each]))
  }

  /** What an expression refers to, read in a scope. */
  of(expr: Expr, scope: Scope): Origin {
    const known = this.#known.get(expr)
    if (known) return known
    if (this.#running.has(expr) || this.#running.size > maxDepth) return unknown
    this.#running.add(expr)
    const origin = this.#compute(expr, scope)
    this.#running.delete(expr)
    this.#known.set(expr, origin)
    return origin
  }

  /** An instance of a type. */
  ofType(type: TypeRef): Origin {
    const meant = this.#meant(type)
    if (!meant?.name) return unknown
    const made = this.#rules.resultTypes.has(meant.name.name) ? meant.arguments[0]?.typeOf : undefined
    if (made) return after(this.of(made, this.#index.scope), '()')
    const named = this.#typeNamed(meant.name)
    return isUnknown(named) ? unknown : after(named, '()')
  }

  #meant(type: TypeRef): TypeRef | undefined {
    if (type.union.length > 0) return type.union.length === 1 ? type.union[0] : undefined
    const [first] = type.arguments
    const last = type.name?.name
    return first && last !== undefined && this.#rules.transparentTypes.has(last) ? this.#meant(first) : type
  }

  #typeNamed(name: Extract<TypeRef['name'], object>): Origin {
    if (name.kind === 'member') {
      const object = name.object.kind === 'name' || name.object.kind === 'member' ? this.#typeNamed(name.object) : unknown
      return after(object, `.${name.name}`)
    }
    const own = this.#index.classes.get(name.name)
    if (own) return this.#ownClass(own)
    const imported = this.#typeImports.get(name.name)
    if (imported) return this.#imported(imported)
    if (this.#rules.hasPackageTypes) return { root: { kind: 'own', name: name.name }, path: [], site: undefined, holder: undefined }
    return { root: { kind: 'global' }, path: [`.${name.name}`], site: undefined, holder: undefined }
  }

  #ownClass(model: ClassModel): Origin {
    return { root: { kind: 'own', name: model.name }, path: [], site: undefined, holder: undefined }
  }

  #imported({ module, path }: Import): Origin {
    const members = path.filter((step) => step !== 'default').map((step) => `.${step}`)
    return {
      root: { kind: 'import', module: this.#rules.moduleName(module), written: module },
      path: members,
      site: undefined,
      holder: undefined,
    }
  }

  #compute(expr: Expr, scope: Scope): Origin {
    switch (expr.kind) {
      case 'name':
        return this.#name(expr, scope)
      case 'member':
        return this.#member(this.of(expr.object, scope), expr.name)
      case 'index': {
        const key = expr.index?.kind === 'literal' && typeof expr.index.value === 'string' ? expr.index.value : undefined
        const object = this.of(expr.object, scope)
        return key === undefined ? after(object, '[]') : this.#member(object, key)
      }
      case 'call':
        return this.#call(expr, scope)
      case 'struct':
        return { ...this.ofType(expr.type), site: expr }
      case 'await':
      case 'spread':
        return this.of(expr.value, scope)
      case 'cast': {
        const value = this.of(expr.value, scope)
        const isDecided = value.root.kind === 'import' || value.root.kind === 'own'
        if (isDecided && !isGivenOut(value)) return value
        const typed = this.ofType(expr.type)
        if (isDecided) return isOfOtherLibrary(typed, value) ? typed : value
        return this.#orElse(typed, value)
      }
      case 'unary':
        return expr.operator === '*' || expr.operator === '&' ? this.of(expr.operand, scope) : unknown
      case 'assign':
        return expr.value && expr.targets.length === 1 ? this.of(expr.value, scope) : unknown
      case 'conditional':
        return agreed([this.of(expr.then, scope), this.of(expr.otherwise, scope)])
      case 'binary':
        return expr.operator === 'or' || expr.operator === '??' ? agreed([this.of(expr.left, scope), this.of(expr.right, scope)]) : unknown
      case 'lambda':
        return ownFunction(expr.function)
      case 'literal':
      case 'template':
        return literal
      default:
        return unknown
    }
  }

  #orElse(first: Origin, second: Origin): Origin {
    return isUnknown(first) ? second : first
  }

  #name(expr: Name, scope: Scope): Origin {
    const definitions = definitionsOf(expr.name, scope, expr.start)
    if (definitions.length === 0) return this.#undeclared(expr.name)
    const all = definitions.map((definition) => this.#defined(definition, scope))
    const origin = this.#orElse(agreed(all), all.length > 1 ? this.#declared(definitions, scope) : unknown)
    // A function without a name is known by that of its variable.
    if (origin.root.kind === 'own' && origin.root.name === '') return { ...origin, root: { ...origin.root, name: expr.name } }
    return origin.site && !origin.holder ? { ...origin, holder: expr } : origin
  }

  /** The declared type of a variable or field whose values differ, or say nothing. */
  #declared(definitions: readonly Definition[], scope: Scope): Origin {
    const declaring = definitions.find(({ from }) => from.kind === 'type' || (from.kind === 'field' && from.field.type !== undefined))
    return declaring ? { ...this.#defined(declaring, scope), site: undefined } : unknown
  }

  #undeclared(name: string): Origin {
    // A class of the same package has no import in Java, and its static members are called through its name.
    if (this.#rules.hasPackageTypes && /^\p{Lu}/u.test(name))
      return { root: { kind: 'own', name }, path: [], site: undefined, holder: undefined }
    const path = this.#rules.globalObjects.has(name) ? [] : [`.${name}`]
    return { root: { kind: 'global' }, path, site: undefined, holder: undefined }
  }

  #defined({ from }: Definition, scope: Scope): Origin {
    switch (from.kind) {
      case 'import':
        return this.#imported(from.import)
      case 'value':
        return this.#valued(from, scope)
      case 'type':
        return this.ofType(from.type)
      case 'parameter': {
        const { parameter, function: fn, way } = from
        const typed = parameter.type ? this.ofType(parameter.type) : unknown
        const root = { kind: 'parameter', function: fn, parameter } as const
        const origin = isUnknown(typed) ? { root, path: [], site: undefined, holder: undefined } : typed
        return this.#along(origin, way)
      }
      case 'element':
        return this.#along(after(this.of(from.over, scope), '[]'), from.way)
      case 'caught':
        return from.types.length === 1 && from.types[0] ? this.ofType(from.types[0]) : unknown
      case 'self':
        return { root: { kind: 'self', owner: from.owner }, path: [], site: undefined, holder: undefined }
      case 'field':
        return this.#member(
          { root: { kind: 'self', owner: from.owner.name }, path: [], site: undefined, holder: undefined },
          from.field.name,
        )
      case 'function':
        return ownFunction(from.function)
      case 'class':
        return this.#ownClass(from.class)
      case 'nothing':
        return unknown
    }
  }

  #valued({ value, type, way }: Extract<Definition['from'], { kind: 'value' }>, scope: Scope): Origin {
    const declared = type && way.length === 0 ? this.ofType(type) : unknown
    if (this.#rules.prefersDeclaredType && !isUnknown(declared)) return { ...declared, site: this.#siteOf(value, scope) }
    const isPair = typeof way[0] === 'number' && value.kind === 'call'
    const origin = isPair
      ? this.#along(way[0] === 0 ? this.of(value, scope) : after(this.of(value, scope), `[${way[0]}]`), way.slice(1))
      : this.#along(this.of(value, scope), way)
    const isDecided = origin.root.kind === 'import' || origin.root.kind === 'own'
    return isDecided ? origin : this.#orElse(declared, origin)
  }

  #siteOf(value: Expr, scope: Scope): Call | Struct | undefined {
    return value.kind === 'call' || value.kind === 'struct' ? value : this.of(value, scope).site
  }

  #along(origin: Origin, way: readonly Step[]): Origin {
    return way.reduce((value, step) => (typeof step === 'string' ? this.#member(value, step) : after(value, '[]')), origin)
  }

  #member(object: Origin, name: string): Origin {
    if (object.root.kind === 'self' && object.path.length === 0) return this.#ownMember(object.root.owner, name)
    // A member of an instance of a class in this file: the class declares it.
    if (object.root.kind === 'own' && object.path.length === 1 && object.path[0] === '()') {
      const field = this.#ownMember(object.root.name, name)
      if (field.root.kind === 'import') return field
    }
    // A static field of a class in this file.
    if (object.root.kind === 'own' && object.path.length === 0) {
      const owner = object.root.name
      const isStatic = this.#index.classes.get(owner)?.fields.some((each) => each.isStatic && each.name === name)
      const field = isStatic ? this.#ownMember(owner, name) : unknown
      if (field.root.kind === 'import') return field
    }
    return name === 'default' ? object : after(object, `.${name}`)
  }

  /** `this.client`: by the value that its class gives it, or by its declared type. */
  #ownMember(owner: string, name: string): Origin {
    const model = this.#index.classes.get(owner)
    const self: Origin = { root: { kind: 'self', owner }, path: [`.${name}`], site: undefined, holder: undefined }
    const field = model?.fields.find((each) => each.name === name)
    const key = `${owner}.${name}`
    if (this.#runningMembers.has(key)) return self
    this.#runningMembers.add(key)
    const assigned = this.#index.ownMembers.get(owner)?.get(name) ?? []
    const values = [
      ...(field?.value && model ? [this.of(field.value, this.#index.scopeOfClass(model) ?? this.#index.scope)] : []),
      ...assigned.map(({ value, way, scope }) => this.#along(this.of(value, scope), way)),
    ]
    this.#runningMembers.delete(key)
    const declared = field?.type ? this.ofType(field.type) : unknown
    if (!field && values.length === 0) return this.#read(this.#method(owner, name)) ?? self
    const value = values.length > 0 ? agreed(values.filter((each) => each.root.kind !== 'literal')) : unknown
    const isDecided = value.root.kind === 'import' || value.root.kind === 'own'
    // Values that several places make have no single site, though their type is the same.
    const site = values.length === 1 ? value.site : undefined
    if (this.#rules.prefersDeclaredType && !isUnknown(declared)) return { ...declared, site }
    return isDecided ? value : this.#orElse(declared, values.length > 0 && !isUnknown(value) ? value : self)
  }
  readonly #runningMembers = new Set<string>()

  /** What a getter gives. */
  #read(getter: FunctionModel | undefined): Origin | undefined {
    const value = getter?.isAccessor ? this.#returned(getter) : unknown
    return value.root.kind === 'import' ? value : undefined
  }

  #call(expr: Call, scope: Scope): Origin {
    // Called in place: how a class expression and a `switch` with a value are lowered.
    if (expr.callee.kind === 'lambda' && expr.args.length === 0) return this.#returned(expr.callee.function)
    const callee = this.of(expr.callee, scope)
    const loaded = this.#loaded(callee, expr)
    if (loaded) return loaded
    const [type] = expr.args
    if (type && this.#rules.makers.size > 0 && this.#rules.makers.has(originName(callee)))
      return { ...after(this.of(type, scope), '()'), site: expr, holder: undefined }
    if (expr.callee.kind === 'member' && this.#rules.returnsObject.size > 0 && this.#rules.returnsObject.has(originName(callee)))
      return this.of(expr.callee.object, scope)
    const made: Origin = { ...after(callee, '()'), site: expr, holder: undefined }
    const fn = this.#calledOf(callee)
    const returned = fn ? this.#returned(fn) : unknown
    return returned.root.kind === 'import' ? { ...returned, site: returned.site ?? expr } : made
  }

  /** The function of the file that a callee is: by its name, or as a method of an own class. */
  #calledOf({ root, path }: Origin): FunctionModel | undefined {
    if (root.kind === 'own' && path.length === 0) return root.function
    const method = path.at(-1)?.startsWith('.') ? path.at(-1)?.slice(1) : undefined
    if (method === undefined) return undefined
    const isOfObject = (root.kind === 'self' && path.length === 1) || (root.kind === 'own' && path.length === 2 && path[0] === '()')
    if (isOfObject) return this.#method(root.kind === 'self' ? root.owner : root.name, method)
    const isOfClass = root.kind === 'own' && path.length === 1 && this.#index.classes.has(root.name)
    const found = isOfClass ? this.#method(root.name, method) : undefined
    return found?.isStatic ? found : undefined
  }

  /** A method that a class declares once: which one of several is called, the arguments decide. */
  #method(owner: string, name: string): FunctionModel | undefined {
    this.#methods ??= Map.groupBy(
      this.#index.functions.filter((fn) => fn.owner !== undefined && fn.name !== ''),
      (fn) => `${fn.owner}.${fn.name}`,
    )
    const found = this.#methods.get(`${owner}.${name}`)
    return found?.length === 1 && found[0]?.isGenerator === false ? found[0] : undefined
  }
  #methods: ReadonlyMap<string, readonly FunctionModel[]> | undefined

  /** The module that a call loads: `await import('ioredis')`, `require('got')`. */
  #loaded(callee: Origin, { args: [first] }: Call): Origin | undefined {
    if (first?.kind !== 'literal' || typeof first.value !== 'string' || !this.#rules.loaders.has(originName(callee))) return undefined
    const written = first.value
    return { root: { kind: 'import', module: this.#rules.moduleName(written), written }, path: [], site: undefined, holder: undefined }
  }

  /** What an own function returns on all its ways, or by its declared result. */
  #returned(fn: FunctionModel): Origin {
    if (this.#running.has(fn) || !fn.body) return unknown
    this.#running.add(fn)
    const values = this.#index.returnsOf(fn).map(({ value, scope }) => this.of(value, scope))
    this.#running.delete(fn)
    const value = values.length > 0 ? agreed(values) : unknown
    const [result] = fn.results
    if (isUnknown(value)) return result ? this.ofType(result) : value
    // Values that several places make have no single site, though their type is the same.
    const isMadeOnce = values.every(({ root, site }) => root.kind === 'literal' || site === value.site)
    return isMadeOnce ? value : { ...value, site: undefined }
  }
}

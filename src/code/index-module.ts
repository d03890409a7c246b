import { childrenOf, partsOf } from './parts/children.ts'
import type {
  Assign,
  Binary,
  Call,
  ClassModel,
  Expr,
  Field,
  FunctionModel,
  Index,
  Member,
  ModuleModel,
  ObjectExpr,
  Parameter,
  Scoped,
  Stmt,
  Struct,
  TypeRef,
} from './model.ts'
import { declaringScope, type Definition, type Scope, type Step } from './scope.ts'

/** A call and its scope. */
export interface PlacedCall {
  readonly call: Call
  readonly scope: Scope
}

/** A part of the code with the region that it is written in. */
export interface Placed<Part> {
  readonly part: Part
  readonly scope: Scope
}

/** A value with the region that it is written in. */
export interface PlacedValue {
  readonly value: Expr
  /** From the value to the part that is meant. */
  readonly way: readonly Step[]
  readonly scope: Scope
}

/** A pattern with the value or parameter that it takes apart. */
export interface PlacedPattern {
  readonly pattern: ObjectExpr
  readonly of: Expr | { readonly function: FunctionModel; readonly parameter: Parameter }
  readonly scope: Scope
}

/** The names, calls and functions of a file. */
export interface ModuleIndex {
  readonly module: ModuleModel
  readonly scope: Scope
  /** All calls, in the order in which they are written. */
  readonly calls: readonly PlacedCall[]
  /** All literals of a named type: Go's `http.Client{}`. */
  readonly structs: readonly Placed<Struct>[]
  /** Assignments to members and elements: `client.Timeout = t`, `options['timeout'] = t`. */
  readonly partAssigns: readonly Placed<Assign>[]
  /** All members and elements: `process.env.PORT`, `os.environ["PORT"]`. */
  readonly members: readonly Placed<Member | Index>[]
  /** Patterns that take a value or a parameter apart: `const { a, b = 1 } = value`. */
  readonly patterns: readonly PlacedPattern[]
  /** Comparisons of two values that are not written out, by `==` or `!=`. */
  readonly comparisons: readonly Placed<Binary>[]
  /** All regions that hold something: `with`, `using`, `synchronized`, try-with-resources. */
  readonly regions: readonly Placed<Scoped>[]
  /** All functions, nested ones included. */
  readonly functions: readonly FunctionModel[]
  /** All classes by name, nested ones included; the first one of a name. */
  readonly classes: ReadonlyMap<string, ClassModel>
  /** The region in which the body of a function begins. */
  readonly scopeOf: (fn: FunctionModel) => Scope | undefined
  /** The region of a class body. */
  readonly scopeOfClass: (model: ClassModel) => Scope | undefined
  /** The first values that a function returns, each with the region of its statement. */
  readonly returnsOf: (fn: FunctionModel) => readonly PlacedValue[]
  /** The region that a call or a literal of a named type is written in. */
  readonly scopeOfSite: (site: Call | Struct) => Scope | undefined
  /** The region in which the names in a statement's own expressions are looked up. */
  readonly scopeOfStmt: (stmt: Stmt) => Scope | undefined
  /** What directly contains an expression. */
  readonly parentOf: (expr: Expr) => Expr | Stmt | Field | undefined
  /** The expression or statement that directly contains an expression; undefined for the value of a field. */
  readonly outerOf: (expr: Expr) => Expr | Stmt | undefined
  /** Values given to members of an object of its own class, by class and member: `self.client = …`, and by literals of the class. */
  readonly ownMembers: ReadonlyMap<string, ReadonlyMap<string, readonly PlacedValue[]>>
}

/** Languages without block scope: all names belong to the function. */
const hasFunctionScope: ReadonlySet<string> = new Set(['python'])

class Indexer {
  readonly calls: PlacedCall[] = []
  readonly structs: Placed<Struct>[] = []
  readonly partAssigns: Placed<Assign>[] = []
  readonly members: Placed<Member | Index>[] = []
  readonly patterns: PlacedPattern[] = []
  readonly comparisons: Placed<Binary>[] = []
  readonly regions: Placed<Scoped>[] = []
  readonly sites = new Map<Call | Struct, Scope>()
  readonly stmtScopes = new Map<Stmt, Scope>()
  readonly functions: FunctionModel[] = []
  readonly classes = new Map<string, ClassModel>()
  readonly scopes = new Map<FunctionModel, Scope>()
  readonly parents = new Map<Expr, Expr | Stmt | Field>()
  readonly classScopes = new Map<ClassModel, Scope>()
  readonly returns = new Map<FunctionModel, PlacedValue[]>()
  readonly ownMembers = new Map<string, Map<string, PlacedValue[]>>()
  readonly #hasBlocks: boolean
  readonly #isJava: boolean
  readonly #hasTypesApart: boolean

  constructor(module: ModuleModel) {
    this.#hasBlocks = !hasFunctionScope.has(module.language)
    this.#isJava = module.language === 'java'
    this.#hasTypesApart = module.language === 'typescript' || module.language === 'tsx'
  }

  module(module: ModuleModel): Scope {
    const scope: Scope = { parent: undefined, function: undefined, class: undefined, isHidden: false, definitions: new Map() }
    for (const each of module.imports)
      if (each.name !== '' && each.name !== '*')
        define(scope, each.name, { at: each.start, from: { kind: 'import', import: each }, isConditional: false })
    this.#declareAll(module.body, scope)
    // Those that a statement defines are known by now, with functions that are values of variables and Python's conditional ones.
    this.#body(module.body, scope, false)
    for (const each of module.classes)
      if (!this.classScopes.has(each)) {
        this.#declareClass(each, scope)
        this.#class(each, scope)
      }
    for (const each of module.functions)
      if (!this.scopes.has(each)) {
        this.#declareFunction(each, scope)
        this.#function(each, scope, undefined)
      }
    this.#literals()
    return scope
  }

  /** A literal of a type of this file gives its fields their values, as an assignment would: `&Client{api: connect()}`. */
  #literals(): void {
    for (const { part, scope } of this.structs) {
      const type = part.type.name?.kind === 'name' ? part.type.name.name : ''
      if (!this.classes.has(type)) continue
      const members = getOrAdd(this.ownMembers, type, () => new Map<string, PlacedValue[]>())
      for (const { name, value } of part.fields) if (name !== undefined) getOrAdd(members, name, () => []).push({ value, way: [], scope })
    }
  }

  /** Functions and classes are known before the statement that defines them. */
  #declareAll(body: readonly Stmt[], scope: Scope): void {
    for (const stmt of body)
      if (stmt.kind === 'define')
        if (stmt.definition.kind === 'class') this.#declareClass(stmt.definition, scope)
        else this.#declareFunction(stmt.definition, scope)
  }

  #declareClass(model: ClassModel, scope: Scope): void {
    if (!this.classes.has(model.name)) this.classes.set(model.name, model)
    // TypeScript's interfaces and type aliases are no values: a constant may have the same name.
    if (this.#hasTypesApart && model.form === 'interface') return
    define(scope, model.name, { at: model.start, from: { kind: 'class', class: model }, isConditional: false })
  }

  #declareFunction(model: FunctionModel, scope: Scope): void {
    if (model.name !== '' && model.owner === undefined)
      define(scope, model.name, { at: model.start, from: { kind: 'function', function: model }, isConditional: false })
  }

  #class(model: ClassModel, outer: Scope): void {
    const scope: Scope = { parent: outer, function: outer.function, class: model, isHidden: !this.#isJava, definitions: new Map() }
    this.classScopes.set(model, scope)
    for (const decorator of model.decorators) this.#expr(decorator, outer, undefined)
    for (const field of model.fields) {
      define(scope, field.name, { at: field.start, from: { kind: 'field', field, owner: model }, isConditional: false })
      for (const decorator of field.decorators) this.#expr(decorator, scope, undefined)
      if (field.value) this.#expr(field.value, field.isStatic ? scope : this.#ofObject(model, scope), field)
    }
    for (const inner of model.classes) this.#declareClass(inner, scope)
    this.#body(model.body, scope, false)
    for (const method of model.methods) this.#function(method, scope, model)
    for (const inner of model.classes) this.#class(inner, scope)
  }

  /** The region of the value of a field, in which `this` is the object. */
  #ofObject(model: ClassModel, outer: Scope): Scope {
    if (!this.#hasBlocks) return outer
    const from: Definition['from'] = { kind: 'self', owner: model.name }
    return { ...outer, parent: outer, isHidden: false, definitions: new Map([['this', [{ at: model.start, from, isConditional: false }]]]) }
  }

  #function(model: FunctionModel, outer: Scope, owner: ClassModel | undefined): void {
    this.functions.push(model)
    const scope: Scope = {
      parent: outer,
      function: model,
      class: owner ?? this.classes.get(model.owner ?? '') ?? outer.class,
      isHidden: false,
      definitions: new Map(),
    }
    this.scopes.set(model, scope)
    for (const decorator of model.decorators) this.#expr(decorator, outer, undefined)
    const ownerName = owner?.name ?? model.owner
    if (model.self !== undefined) {
      // `this` of a plain function inside a method depends on the call, so the text does not decide it.
      const from: Definition['from'] = ownerName === undefined ? { kind: 'nothing' } : { kind: 'self', owner: ownerName }
      define(scope, model.self, { at: model.start, from, isConditional: false })
    }
    for (const parameter of model.params) {
      for (const decorator of parameter.decorators) this.#expr(decorator, outer, undefined)
      if (parameter.default) this.#expr(parameter.default, scope, undefined)
      const from = (way: readonly Step[]): Definition['from'] => ({ kind: 'parameter', parameter, function: model, way })
      if (parameter.name !== '' && parameter.name !== model.self)
        define(scope, parameter.name, { at: parameter.start, from: from([]), isConditional: false })
      if (parameter.pattern?.kind === 'object')
        this.patterns.push({ pattern: parameter.pattern, of: { function: model, parameter }, scope })
      if (parameter.pattern)
        for (const { name, way } of namesIn(parameter.pattern, []))
          define(scope, name, { at: parameter.start, from: from(way), isConditional: false })
    }
    if (model.body) {
      this.#declareAll(model.body, scope)
      this.#body(model.body, scope, false)
    }
  }

  /** `isConditional`: the statements may not run, seen from the scope. */
  #body(body: readonly Stmt[], scope: Scope, isConditional: boolean): void {
    for (const stmt of body) this.#stmt(stmt, scope, isConditional)
  }

  /** A body with its own block scope, in languages that have one. */
  #inner(body: readonly Stmt[], outer: Scope, isConditional: boolean): void {
    if (body.length === 0) return
    const scope = this.#block(outer)
    if (scope !== outer) this.#declareAll(body, scope)
    this.#body(body, scope, scope === outer && isConditional)
  }

  #block(outer: Scope): Scope {
    return this.#hasBlocks ? { ...outer, parent: outer, isHidden: false, definitions: new Map() } : outer
  }

  #stmt(stmt: Stmt, scope: Scope, isConditional: boolean): void {
    this.stmtScopes.set(stmt, scope)
    switch (stmt.kind) {
      case 'define':
        // A nested function is declared with its block. In Python, a conditional one is visible in the whole function.
        if (!this.#hasBlocks && isConditional) this.#declareAll([stmt], scope)
        if (stmt.definition.kind === 'class') this.#class(stmt.definition, scope)
        else this.#function(stmt.definition, scope, undefined)
        return
      case 'block':
        this.#inner(stmt.body, scope, isConditional)
        return
      case 'if': {
        const own = stmt.init.length > 0 ? this.#block(scope) : scope
        this.#body(stmt.init, own, isConditional)
        this.stmtScopes.set(stmt, own)
        this.#expr(stmt.condition, own, stmt)
        this.#inner(stmt.then, own, true)
        this.#inner(stmt.otherwise, own, true)
        return
      }
      case 'loop': {
        const own = this.#block(scope)
        this.stmtScopes.set(stmt, own)
        this.#body(stmt.init, own, isConditional)
        if (stmt.each) {
          const { over, targets } = stmt.each
          this.#expr(over, scope, stmt)
          for (const [position, target] of targets.entries())
            for (const { name, way } of namesIn(target, targets.length > 1 ? [position] : [])) {
              const type = declaredType(target)
              const from: Definition['from'] = type ? { kind: 'type', type } : { kind: 'element', over, way }
              define(own, name, { at: stmt.start, from, isConditional: !this.#hasBlocks })
            }
        }
        if (stmt.condition) this.#expr(stmt.condition, own, stmt)
        for (const each of stmt.update) this.#expr(each, own, stmt)
        this.#inner(stmt.body, own, true)
        this.#inner(stmt.otherwise, scope, true)
        return
      }
      case 'try':
        this.#inner(stmt.body, scope, isConditional)
        for (const handler of stmt.handlers) {
          const own = this.#block(scope)
          if (handler.binding)
            for (const { name } of namesIn(handler.binding, []))
              define(own, name, { at: handler.start, from: { kind: 'caught', types: handler.types }, isConditional: !this.#hasBlocks })
          this.#inner(handler.body, own, true)
        }
        this.#inner(stmt.otherwise, scope, true)
        this.#inner(stmt.finalizer, scope, isConditional)
        return
      case 'scoped': {
        const own = this.#block(scope)
        this.regions.push({ part: stmt, scope })
        for (const { value, binding } of stmt.items) {
          this.#expr(value, own, stmt)
          if (binding) this.#assign(binding, value, [], own, isConditional, true, declaredType(binding))
        }
        this.#inner(stmt.body, own, isConditional)
        return
      }
      case 'switch': {
        const own = stmt.init.length > 0 ? this.#block(scope) : scope
        this.#body(stmt.init, own, isConditional)
        this.stmtScopes.set(stmt, own)
        if (stmt.value) this.#expr(stmt.value, own, stmt)
        for (const each of stmt.cases) {
          const inside = this.#block(own)
          for (const value of each.values) this.#expr(value, inside, stmt)
          if (each.guard) this.#expr(each.guard, inside, stmt)
          this.#inner(each.body, inside, true)
        }
        return
      }
      case 'return': {
        const [value] = stmt.values
        if (value && scope.function) getOrAdd(this.returns, scope.function, () => []).push({ value, way: [], scope })
        for (const each of stmt.values) this.#expr(each, scope, stmt, isConditional)
        return
      }
      default:
        for (const expr of partsOf(stmt).exprs) this.#expr(expr, scope, stmt, isConditional)
    }
  }

  #expr(expr: Expr, scope: Scope, parent: Expr | Stmt | Field | undefined, isConditional = false): void {
    if (parent) this.parents.set(expr, parent)
    if (expr.kind === 'member' || expr.kind === 'index') this.members.push({ part: expr, scope })
    else if (expr.kind === 'call') {
      this.calls.push({ call: expr, scope })
      this.sites.set(expr, scope)
    } else if (expr.kind === 'struct') {
      this.structs.push({ part: expr, scope })
      this.sites.set(expr, scope)
    } else if (expr.kind === 'assign' && expr.targets.some(({ kind }) => kind === 'member' || kind === 'index'))
      this.partAssigns.push({ part: expr, scope })
    else if (
      expr.kind === 'binary' &&
      (expr.operator === '==' || expr.operator === '!=') &&
      !isWritten(expr.left) &&
      !isWritten(expr.right)
    )
      this.comparisons.push({ part: expr, scope })
    if (expr.kind === 'lambda') this.#function(expr.function, scope, undefined)
    for (const child of childrenOf(expr)) this.#expr(child, scope, expr, isConditional)
    if (expr.kind === 'assign')
      for (const [position, target] of expr.targets.entries()) {
        if (target.kind === 'object' && expr.value) this.patterns.push({ pattern: target, of: expr.value, scope })
        const way = expr.targets.length > 1 ? [position] : []
        if (expr.value) this.#assign(target, expr.value, way, scope, isConditional, expr.declares, expr.type)
        else if (expr.declares)
          for (const { name } of namesIn(target, []))
            define(scope, name, {
              at: expr.start,
              from: expr.type ? { kind: 'type', type: expr.type } : { kind: 'nothing' },
              isConditional,
            })
      }
  }

  #assign(target: Expr, value: Expr, way: readonly Step[], scope: Scope, isConditional: boolean, declares: boolean, type?: TypeRef): void {
    for (const { name, way: inside } of namesIn(target, way)) {
      const from: Definition['from'] = { kind: 'value', value, type, way: inside }
      const home = declares || !this.#hasBlocks ? scope : (declaringScope(name, scope) ?? scope)
      define(home, name, { at: target.start, from, isConditional: isConditional || home !== scope })
    }
    if (target.kind === 'member' && target.object.kind === 'name') {
      const owner = declaringScope(target.object.name, scope)?.definitions.get(target.object.name)?.[0]?.from
      if (owner?.kind !== 'self') return
      const members = getOrAdd(this.ownMembers, owner.owner, () => new Map<string, PlacedValue[]>())
      getOrAdd(members, target.name, () => []).push({ value, way, scope })
    }
  }
}

const isWritten = ({ kind }: Expr): boolean => kind === 'literal'

const getOrAdd = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const define = (scope: Scope, name: string, definition: Definition): void => {
  if (name !== '_') getOrAdd(scope.definitions, name, () => []).push(definition)
}

/** The type that a target declares: `try (HttpClient client = …)`. */
const declaredType = (target: Expr): TypeRef | undefined => (target.kind === 'assign' ? target.type : undefined)

/** The names that a target gives a value, with the way from the value to each. */
const namesIn = (target: Expr, way: readonly Step[]): { readonly name: string; readonly way: readonly Step[] }[] => {
  switch (target.kind) {
    case 'name':
      return [{ name: target.name, way }]
    case 'array':
      return target.elements.flatMap((element, position) => namesIn(element, [...way, position]))
    case 'object':
      return target.properties.flatMap(({ key, value }) => (typeof key === 'string' ? namesIn(value, [...way, key]) : namesIn(value, way)))
    case 'spread':
      return namesIn(target.value, way)
    case 'assign':
      // A default in a pattern (`{ a = 1 }`), or a declared type (`for (Order order : orders)`).
      return target.targets.flatMap((each) => namesIn(each, way))
    default:
      return []
  }
}

/** Finds the names, calls and functions of a file in one pass. */
export const indexModule = (module: ModuleModel): ModuleIndex => {
  const indexer = new Indexer(module)
  const scope = indexer.module(module)
  return {
    module,
    scope,
    calls: indexer.calls,
    structs: indexer.structs,
    partAssigns: indexer.partAssigns,
    members: indexer.members,
    patterns: indexer.patterns,
    comparisons: indexer.comparisons,
    regions: indexer.regions,
    scopeOfStmt: (stmt) => indexer.stmtScopes.get(stmt),
    scopeOfSite: (site) => indexer.sites.get(site),
    functions: indexer.functions,
    classes: indexer.classes,
    scopeOf: (fn) => indexer.scopes.get(fn),
    scopeOfClass: (model) => indexer.classScopes.get(model),
    returnsOf: (fn) => indexer.returns.get(fn) ?? [],
    parentOf: (expr) => indexer.parents.get(expr),
    outerOf: (expr) => {
      const parent = indexer.parents.get(expr)
      return parent && 'kind' in parent ? parent : undefined
    },
    ownMembers: indexer.ownMembers,
  }
}

import type { CodeFile } from '#code/code-file'
import type { Call, Expr, FunctionModel, Lambda, Member, Name } from '#code/model'
import { declaringScope, type Scope } from '#code/scope'
import type { ResourceForm } from '#models/forms/resource'
import type { ResourceIndex } from '#models/indexes/resource-index'
import { declaringRegion } from './declaring-region.ts'
import { mentionsIn, type Inner } from './mentions-in.ts'

/** What happens to a value where a function names it. */
type Effect = 'used' | 'released' | 'drained' | 'lent' | 'escaped' | 'overwritten'

/** How a use was reached. */
interface Way {
  /** Where the value, or what holds it, comes from. */
  readonly from: Expr
  /** Values that hold it, one inside the other. */
  readonly depth: number
  /** What holds it leaves it open when it is closed. */
  readonly isHeld: boolean
}

const maxDepth = 3

/** What a function does with one value that a variable of it holds. */
export class UsesOfValue {
  readonly #file: CodeFile
  readonly #index: ResourceIndex
  readonly #form: ResourceForm
  readonly #hasBlocks: boolean
  readonly fn: FunctionModel
  /** By the expression whose evaluation has the effect. */
  readonly effects = new Map<Expr, Effect>()
  /** Values that regions hold and release. */
  readonly regions = new Set<Expr>()
  /** The value goes where no walk follows it: a function that is defined and called later, a field, a global. */
  escapesAnyway = false
  isReadToEnd = false

  constructor(file: CodeFile, index: ResourceIndex, form: ResourceForm, fn: FunctionModel) {
    this.#file = file
    this.#index = index
    this.#form = form
    this.#hasBlocks = file.module.language !== 'python'
    this.fn = fn
  }

  /** Reads all uses of a variable, and of those that hold the value inside another one. `opener` is where it is given its value. */
  read(variable: string, opener: Expr): void {
    this.#read(variable, { from: opener, depth: 0, isHeld: false })
  }

  #read(variable: string, way: Way): void {
    const body = this.fn.body ?? []
    const region = this.#hasBlocks ? declaringRegion(body, variable, way.from) : { body, head: undefined }
    for (const { name, inside } of mentionsIn(region, variable, this.#hasBlocks))
      if (name.start < way.from.start || name.end > way.from.end) this.#mention(name, inside, way)
  }

  #mention(name: Name, inside: readonly Inner[], way: Way): void {
    const later = inside.find((inner) => !this.#isFollowed(inner))
    if (!later) return this.#use(name, way)
    const before = new Set(this.effects.keys())
    this.#use(name, way)
    const all = [...this.effects].filter(([expr]) => !before.has(expr)).map(([, effect]) => effect)
    const added = all.filter((effect) => effect !== 'used')
    // A function that only asks it something neither keeps nor releases it, unless it may be shared.
    if (added.length > 0 || this.regions.size > 0 || this.#form.isClient) this.#captured(later, added)
    else if (all.length > 0 && later.kind === 'lambda' && !this.effects.has(later)) this.effects.set(later, 'used')
  }

  /** Whether the walk of the function around goes through it: it is called where it is written, or deferred. */
  #isFollowed(inner: Inner): boolean {
    const call = inner.kind === 'lambda' ? this.#file.index.outerOf(inner) : undefined
    return call?.kind === 'call' && call.callee === inner && !call.isDetached
  }

  /** A function that runs later holds the value, or releases it. */
  #captured(inner: Inner, added: readonly Effect[]): void {
    if (inner.kind === 'function') {
      this.escapesAnyway = true
      return
    }
    const before = this.effects.get(inner)
    const all = before ? [before, ...added] : added
    const isLent = all.length > 0 && all.every((effect) => effect === 'lent')
    this.effects.set(inner, all.includes('released') ? 'released' : isLent ? 'lent' : 'escaped')
  }

  /** What becomes of a value at the place of an expression that stands for it. */
  #use(at: Expr, way: Way): void {
    const outer = this.#file.index.outerOf(at)
    if (!outer) {
      this.escapesAnyway = true
      return
    }
    switch (outer.kind) {
      case 'member':
        return this.#member(outer, [outer.name], way)
      case 'call':
        if (outer.callee !== at) return this.#argument(outer, at, way)
        // What opens it returns the function that releases it.
        if (this.#form.closes.includes('()')) this.#closed(outer, way)
        return
      case 'assign':
        return this.#assign(outer, at, way.from)
      case 'binary':
        return comparisons.has(outer.operator) ? undefined : this.#use(outer, way)
      case 'unary':
        return outer.operator === 'not' ? undefined : this.#use(outer, way)
      case 'conditional':
        return outer.condition === at ? undefined : this.#use(outer, way)
      case 'await':
      case 'cast':
      case 'spread':
        return this.#use(outer, way)
      case 'scoped':
        if (!way.isHeld) this.regions.add(at)
        return
      // It is only asked, or dropped.
      case 'index':
      case 'eval':
      case 'if':
      case 'loop':
      case 'switch':
        return
      // As an option of a call: `{ transaction }`.
      case 'object':
      case 'array':
        if (this.#form.isLent) return this.#use(outer, way)
        this.effects.set(at, 'escaped')
        return
      // Returned, thrown, sent, kept in another value.
      default:
        this.effects.set(at, 'escaped')
    }
  }

  #assign(assign: Extract<Expr, { kind: 'assign' }>, at: Expr, opener: Expr): void {
    const { targets, value, start, end } = assign
    if (!targets.includes(at)) {
      this.effects.set(assign, 'escaped')
      return
    }
    const isBefore = end <= opener.start
    const isOpening = opener.start >= start && opener.end <= end
    if (value && !isBefore && !isOpening && value.kind !== 'literal') this.effects.set(assign, 'overwritten')
  }

  #member(member: Member, path: readonly string[], way: Way): void {
    const { closes, drains, repeats, extends: extending, holders, parts } = this.#form
    const outer = this.#file.index.outerOf(member)
    const dotted = path.join('.')
    if (outer?.kind === 'call' && outer.callee === member) {
      if (closes.includes(dotted)) this.#closed(outer, way)
      else if (drains?.includes(dotted)) this.effects.set(outer, 'drained')
      else if (repeats?.includes(dotted)) this.effects.set(outer, 'escaped')
      else if (holders?.includes(dotted)) this.#held(outer, { ...way, isHeld: true })
      else if (extending?.includes(dotted)) this.#use(outer, { ...way, from: member })
      else {
        if (this.#form.isLazy) this.effects.set(outer, 'used')
        this.#chain(outer, path, way)
      }
    }
    // `t.Cleanup(f.Close)`, `response::close`: what gets it may release it.
    else if (closes.includes(dotted)) this.effects.set(member, 'escaped')
    else if (outer?.kind === 'member') this.#member(outer, [...path, outer.name], way)
    else if (parts?.includes(dotted)) this.#use(member, { ...way, from: member })
  }

  #closed(call: Call, { isHeld }: Way): void {
    if (!isHeld) this.effects.set(call, 'released')
  }

  /** `response.body().close()`: a call whose result is asked further. */
  #chain(call: Call, path: readonly string[], way: Way): void {
    const outer = this.#file.index.outerOf(call)
    const dotted = `${path.join('.')}()`
    if (outer?.kind === 'member') this.#member(outer, [...path.slice(0, -1), `${path.at(-1) ?? ''}()`, outer.name], way)
    // What a part hands out holds it, too: `response.body().byteStream()`.
    else if (this.#form.parts?.some((part) => part.endsWith('()') && dotted.startsWith(part))) this.#use(call, { ...way, from: call })
  }

  #argument(call: Call, at: Expr, way: Way): void {
    if (call.callee.kind === 'lambda') return this.#handedInPlace(call, call.callee, at, way)
    const scope = this.#file.index.scopeOfSite(call)
    const name = scope ? this.#file.nameOf(call.callee, scope) : ''
    switch (this.#index.role(this.#form, name)) {
      case 'closes':
        return this.#closed(call, way)
      case 'drains':
        this.isReadToEnd = true
        this.effects.set(call, 'drained')
        return
      case 'copies':
        this.isReadToEnd = true
        return
      case 'uses':
        return
      case 'wraps':
        return this.#wrapped(call, call, way)
      case 'holds':
        return this.#wrapped(call, call, { ...way, isHeld: true })
      default:
        this.effects.set(call, this.#form.isLent ? 'lent' : 'escaped')
    }
  }

  /** `defer func(f *os.File) { f.Close() }(f)`: the parameter is another name for it. */
  #handedInPlace(call: Call, lambda: Lambda, at: Expr, way: Way): void {
    const parameter = lambda.function.params[call.args.indexOf(at)]
    if (!parameter || parameter.name === '') {
      this.effects.set(call, 'escaped')
      return
    }
    const region = { body: lambda.function.body ?? [], head: undefined }
    for (const { name, inside } of mentionsIn(region, parameter.name, this.#hasBlocks))
      this.#mention(name, [lambda, ...inside], { ...way, from: lambda })
  }

  /** What a member returns needs the value. */
  #held(call: Call, way: Way): void {
    let at: Expr = call
    for (let outer = this.#file.index.outerOf(at); outer?.kind === 'await'; outer = this.#file.index.outerOf(at)) at = outer
    const outer = this.#file.index.outerOf(at)
    if (outer?.kind === 'member') this.#member(outer, [outer.name], way)
    else this.#wrapped(at, call, way)
  }

  /** The value is held by what a call makes, which stands at `at`: that one's fate is its own. */
  #wrapped(at: Expr, call: Call, way: Way): void {
    const outer = this.#file.index.outerOf(at)
    const target = outer?.kind === 'assign' ? outer.targets[0] : undefined
    const scope = this.#file.index.scopeOfSite(call)
    if (outer?.kind === 'assign' && target?.kind === 'name' && scope && way.depth < maxDepth && this.#isLocal(target.name, scope))
      this.#read(target.name, { ...way, from: outer, depth: way.depth + 1 })
    else if (outer?.kind !== 'member') this.#use(at, { ...way, from: at })
  }

  #isLocal(variable: string, scope: Scope): boolean {
    return declaringScope(variable, scope)?.function === this.fn
  }
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', 'instanceof'])

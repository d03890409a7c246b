import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import type { Call, Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { contains, exprsIn } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import { referencesOf } from '#code/origins/references'
import type { BoundForm } from '#models/forms/bound'
import { boundsOf } from '#models/by-language/bounds'
import type { BoundIndex } from '#models/indexes/bound-index'
import { names } from '#models/names'

/** `asyncio.timeout(None)` and `asyncio.wait_for(work, None)` wait without an end. */
const isWithoutEnd = (value: Expr, { limit, keywords }: BoundForm): boolean => {
  if (value.kind !== 'call') return false
  const given = (limit === undefined ? undefined : value.args[limit]) ?? value.keywords.find(({ name }) => keywords?.includes(name))?.value
  return given !== undefined && isNull(given)
}

interface BoundingCall {
  readonly call: Call
  readonly scope: Scope
  readonly name: string
}

/** How many names and functions of the file a result is followed through: names may be given each other in a circle. */
const mostSteps = 3

/** What ends the wait of a call from outside: a region, a wrapper, a decorator, a link further on in its chain. */
export class BoundedAround {
  readonly #file: CodeFile
  readonly #index: BoundIndex
  #calls: readonly BoundingCall[] | undefined

  constructor(file: CodeFile) {
    this.#file = file
    this.#index = boundsOf(file.module.language)
  }

  get #boundingCalls(): readonly BoundingCall[] {
    if (!this.#index.hasCalls) return []
    return (this.#calls ??= this.#file.index.calls.flatMap(({ call, scope }) => {
      if (call.args.length === 0 && call.keywords.length === 0) return []
      const form = this.#index.call(this.#originOf(call.callee, scope), lastName(call.callee))
      const ends = form === 'by name' || (form && !isWithoutEnd(call, form))
      return ends ? [{ call, scope, name: this.#file.textOf(call.callee) }] : []
    }))
  }

  /** The name of what bounds a call; undefined if nothing does. */
  of(call: Call, scope: Scope): string | undefined {
    return (
      this.#wrapper(call) ??
      this.#link(call, scope) ??
      this.#elsewhere(call, scope, 0) ??
      this.#region(call, scope) ??
      this.#decorator(scope) ??
      this.#handedOver(scope)
    )
  }

  #originOf(expr: Expr, scope: Scope): string {
    return originName(this.#file.originOf(expr, scope))
  }

  /** What bounds a result that nothing waits for yet, where it has a name or a function of the file takes it. */
  #elsewhere(value: Expr, scope: Scope, step: number): string | undefined {
    return step < mostSteps ? (this.#named(value, scope, step) ?? this.#taker(value, scope, step)) : undefined
  }

  /** `const reply = send()` and later `withTimeout(reply)`. */
  #named(value: Expr, scope: Scope, step: number): string | undefined {
    const parent = this.#file.index.parentOf(value)
    if (!parent || !('kind' in parent) || parent.kind !== 'assign' || !parent.declares || parent.value !== value) return undefined
    const [name, ...others] = parent.targets
    if (name?.kind !== 'name' || others.length > 0) return undefined
    return this.#first(referencesOf(this.#file, name, scope), scope, step + 1)
  }

  /** A function of the file takes it as an argument, and bounds its parameter. */
  #taker(value: Expr, scope: Scope, step: number): string | undefined {
    const call = this.#file.index.parentOf(value)
    if (!call || !('kind' in call) || call.kind !== 'call' || call.isNew) return undefined
    const position = call.args.indexOf(value)
    const taker = position < 0 ? undefined : functionOf(this.#file, call.callee, scope)
    const parameter = taker?.params[position]
    const inside = taker && this.#file.index.scopeOf(taker)
    if (!taker || !inside || parameter?.form !== 'one' || parameter.name === '') return undefined
    const uses = exprsIn(taker.body ?? []).filter((expr) => expr.kind === 'name' && expr.name === parameter.name)
    const by = this.#first(uses, inside, step + 1)
    return by && `${by} in \`${taker.name}\``
  }

  #first(uses: readonly Expr[], scope: Scope, step: number): string | undefined {
    for (const use of uses) {
      const by = this.#wrapper(use) ?? this.#operator(use, scope) ?? this.#elsewhere(use, scope, step)
      if (by !== undefined) return by
    }
    return undefined
  }

  #wrapper(call: Expr): string | undefined {
    const found = this.#boundingCalls.find((outer) => outer.call !== call && outer.call.args.some((argument) => contains(argument, call)))
    return found && (found.name.length > 40 ? 'a wrapper' : found.name)
  }

  /** `superagent.get(url).timeout(5)`, `future.orTimeout(5, SECONDS)`, `http.get(url).pipe(timeout(5))`. */
  #link(call: Expr, scope: Scope): string | undefined {
    return this.#inChain(call, (name, args) =>
      names.bounds.has(name) || (this.#index.isLink(name) && args.length > 0) ? `.${name}()` : this.#operatorIn(args, scope),
    )
  }

  /** `reply$.pipe(timeout(5))`. Setters of a request that has a name are read with its other settings. */
  #operator(value: Expr, scope: Scope): string | undefined {
    return this.#inChain(value, (_name, args) => this.#operatorIn(args, scope))
  }

  #operatorIn(args: readonly Expr[], scope: Scope): string | undefined {
    const operator = args.find((argument) => argument.kind === 'call' && this.#index.operator(this.#originOf(argument.callee, scope)))
    return operator?.kind === 'call' ? this.#file.textOf(operator.callee) : undefined
  }

  /** The first answer about the members in a chain that goes on from a value, with the arguments of those that are called. */
  #inChain(value: Expr, answer: (name: string, args: readonly Expr[]) => string | undefined): string | undefined {
    let at = value
    for (;;) {
      const parent = this.#file.index.parentOf(at)
      if (!parent || !('kind' in parent)) return undefined
      if (parent.kind === 'member' && parent.object === at) {
        const link = this.#file.index.parentOf(parent)
        const found = answer(parent.name, link && 'kind' in link && link.kind === 'call' && link.callee === parent ? link.args : [])
        if (found !== undefined) return found
        at = parent
      } else if (parent.kind === 'call' && parent.callee === at) at = parent
      else if (parent.kind === 'await') at = parent
      else return undefined
    }
  }

  #region(call: Call, scope: Scope): string | undefined {
    if (!this.#index.hasRegions) return undefined
    for (const { part, scope: around } of this.#file.index.regions) {
      if (part.form !== 'with' || around.function !== scope.function || !part.body.some((stmt) => contains(stmt, call))) continue
      const item = part.items.find(({ value }) => {
        const form = this.#index.region(this.#originOf(value, around))
        return form && !isWithoutEnd(value, form)
      })
      if (item) return this.#file.textOf(item.value.kind === 'call' ? item.value.callee : item.value)
    }
    return undefined
  }

  #decorator(scope: Scope): string | undefined {
    for (const decorator of scope.function?.decorators ?? []) {
      const callee = calleeOf(decorator)
      if (names.bounds.has(lastName(callee))) return 'a decorator'
      const limit = decorator.kind === 'call' && decorator.keywords.find(({ name }) => names.timeLimits.has(name))
      if (limit) return limit.name
    }
    return undefined
  }

  /** The function around is handed to what bounds it: `new CircuitBreaker(charge)`. */
  #handedOver({ function: around }: Scope): string | undefined {
    if (!around) return undefined
    const isAround = (argument: Expr, scope: Scope): boolean => this.#functionOf(argument, scope) === around
    const isHanded = this.#boundingCalls.some(({ call, scope }) =>
      call.args.some((argument) => isAround(argument, scope) || (argument.kind === 'call' && isAround(argument.callee, scope))),
    )
    return isHanded ? `what \`${around.name || 'the function around it'}\` is handed to` : undefined
  }

  #functionOf(expr: Expr, scope: Scope): FunctionModel | undefined {
    const { root, path } = this.#file.originOf(expr, scope)
    return root.kind === 'own' && path.length === 0 ? root.function : undefined
  }
}

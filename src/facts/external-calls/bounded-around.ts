import type { CodeFile } from '#code/code-file'
import type { Call, Expr, FunctionModel } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'
import type { LanguageRules } from './language-rules.ts'

/** Functions that end the work handed to them, and regions that end the work inside. */
const boundingCalls = new Set([
  'asyncio#wait_for',
  'func_timeout#func_timeout',
  'gevent#with_timeout',
  'tornado#gen.with_timeout',
  'tornado.gen#with_timeout',
])
const boundingRegions =
  /^(asyncio#(timeout|timeout_at)|async_timeout#timeout|(anyio|trio)#(fail_after|move_on_after)|gevent#Timeout|eventlet#(timeout\.)?Timeout|stopit#\w+)\(\)$/
/** Names of callables that bound the work passed to them: a missed finding is safer here than a false one. */
const boundingName = /^(race|any|fire|\w*(timeout|deadline|timebox|abortAfter)\w*|\w*CircuitBreaker)$/i
const boundingDecorator = /^(timeout|timeout_decorator|func_set_timeout|with_timeout|time_?limit)$/i
/** Members that go on with a chain and bound it: `superagent.get(url).timeout(5)`, `future.orTimeout(5, SECONDS)`. */
const boundingLink = /^(timeout|deadline|abort|orTimeout|completeOnTimeout)/i

/** `asyncio.timeout(None)` and `asyncio.wait_for(work, None)` wait without an end. */
const isWithoutEnd = (value: Expr, position: number): boolean => {
  if (value.kind !== 'call') return false
  const limit = value.args[position] ?? value.keywords.find(({ name }) => /^(timeout|delay|when|deadline)$/.test(name))?.value
  return limit?.kind === 'literal' && limit.value === null
}

interface BoundingCall {
  readonly call: Call
  readonly scope: Scope
  readonly name: string
}

/** What ends the wait of a call from outside: a region, a wrapper, a decorator, a link further on in its chain. */
export class BoundedAround {
  readonly #file: CodeFile
  readonly #boundsByName: boolean
  #calls: readonly BoundingCall[] | undefined

  constructor(file: CodeFile, { boundsByName }: LanguageRules) {
    this.#file = file
    this.#boundsByName = boundsByName
  }

  get #boundingCalls(): readonly BoundingCall[] {
    return (this.#calls ??= this.#file.index.calls.flatMap(({ call, scope }) => {
      const last = lastName(call.callee)
      const isBounding = this.#boundsByName
        ? boundingName.test(last)
        : boundingCalls.has(originName(this.#file.originOf(call.callee, scope)))
      return isBounding &&
        (call.args.length > 0 || call.keywords.length > 0) &&
        !(boundingCalls.has(originName(this.#file.originOf(call.callee, scope))) && isWithoutEnd(call, 1))
        ? [{ call, scope, name: this.#file.textOf(call.callee) }]
        : []
    }))
  }

  /** The name of what bounds a call; undefined if nothing does. */
  of(call: Call, scope: Scope): string | undefined {
    return this.#wrapper(call) ?? this.#link(call) ?? this.#region(call, scope) ?? this.#decorator(scope) ?? this.#handedOver(scope)
  }

  #wrapper(call: Call): string | undefined {
    const found = this.#boundingCalls.find((outer) => outer.call !== call && outer.call.args.some((argument) => contains(argument, call)))
    return found && (found.name.length > 40 ? 'a wrapper' : found.name)
  }

  #link(call: Call): string | undefined {
    let at: Expr = call
    for (;;) {
      const parent = this.#file.index.parentOf(at)
      if (!parent || !('kind' in parent)) return undefined
      if (parent.kind === 'member' && parent.object === at) {
        if (boundingLink.test(parent.name)) return `.${parent.name}()`
        at = parent
      } else if (parent.kind === 'call' && parent.callee === at) at = parent
      else if (parent.kind === 'await') at = parent
      else return undefined
    }
  }

  #region(call: Call, scope: Scope): string | undefined {
    for (const { part, scope: around } of this.#file.index.regions) {
      if (part.form !== 'with' || around.function !== scope.function || !part.body.some((stmt) => contains(stmt, call))) continue
      const item = part.items.find(
        ({ value }) => boundingRegions.test(originName(this.#file.originOf(value, around))) && !isWithoutEnd(value, 0),
      )
      if (item) return this.#file.textOf(item.value.kind === 'call' ? item.value.callee : item.value)
    }
    return undefined
  }

  #decorator(scope: Scope): string | undefined {
    for (const decorator of scope.function?.decorators ?? []) {
      const callee = decorator.kind === 'call' ? decorator.callee : decorator
      if (boundingDecorator.test(lastName(callee))) return 'a decorator'
      if (decorator.kind === 'call' && decorator.keywords.some(({ name }) => /^((soft_)?time_limit|time_limit_ms)$/.test(name)))
        return 'time_limit'
    }
    return undefined
  }

  /** The function around is handed to what bounds it: `new CircuitBreaker(charge)`. */
  #handedOver({ function: around }: Scope): string | undefined {
    if (!around || !this.#boundsByName) return undefined
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

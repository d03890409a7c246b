import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { contains, exprsIn, stmtsIn } from '#code/inside'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { originName } from '#code/origin'
import type { Scope } from '#code/scope'
import { lastName } from '#code/last-name'
import type { TransactionForm } from '#models/forms/transaction'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import { between, placeKey } from './begun.ts'
import { bodyOf, type Nesting } from './nesting.ts'
import { callbackOf, chainStart, formsOf } from './openers.ts'
import type { Region } from './region.ts'
import { resultOf } from '../values/result-of.ts'

/** Finds the transactions of one file. */
export class Regions {
  readonly #file: CodeFile
  readonly #index: TransactionIndex
  readonly #nesting: Nesting

  constructor(file: CodeFile, index: TransactionIndex, nesting: Nesting) {
    this.#file = file
    this.#index = index
    this.#nesting = nesting
  }

  /** In source order, those that decorators open last. */
  all(): readonly Region[] {
    const { index } = this.#file
    const found: Region[] = []
    for (const { part, scope } of index.regions)
      for (const { value } of part.items) found.push(...this.#around(value, scope, scope.function, part.body, false))
    for (const { call, scope } of index.calls) {
      const region = this.#ofCall(call, scope)
      if (region) found.push(region)
    }
    for (const fn of index.functions) found.push(...this.#decorated(fn))
    return found
  }

  #ofCall(call: Call, scope: Scope): Region | undefined {
    for (const form of formsOf(this.#file, this.#index, call, scope)) {
      const region = form.form === 'callback' ? this.#callback(form, call, scope) : this.#begun(form, call, scope)
      if (region) return region
    }
    return undefined
  }

  #callback(form: TransactionForm, call: Call, scope: Scope): Region | undefined {
    const fn = form.form === 'callback' ? callbackOf(call) : undefined
    const body = fn && bodyOf(fn)
    if (!fn || !body || call.callee.kind === 'name' || (form.isAsync && !fn.isAsync && !returnsPromise(fn))) return undefined
    const client = this.#clientOf(form, fn)
    if (client === undefined || this.#onlyLocks(fn, client)) return undefined
    this.#nesting.addCallback(fn)
    const holder = holderOf(form, call)
    return {
      ...openedBy(form, call),
      owner: fn,
      isDecorated: false,
      client,
      outer: holder && { expr: holder, scope },
      body,
      holds: this.#inBody(fn, body),
    }
  }

  /** The name of a callback's client; undefined if it needs one and has none. */
  #clientOf({ client }: TransactionForm, { params }: FunctionModel): string | undefined {
    if (client === 'typed') {
      const typed = params.find(({ name, type }) => {
        const isTyped = type !== undefined && this.#index.isClientType(originName(this.#file.origins.ofType(type)))
        return isTyped || this.#index.isClientName(name)
      })
      return typed?.name === '' || typed?.name === '_' ? undefined : typed?.name
    }
    const name = client === undefined ? '' : (params[0]?.name ?? '')
    return name === '' && client === 'parameter' ? undefined : name
  }

  /** It only holds a lock for as long as it is open, and has nothing to roll back. */
  #onlyLocks({ body = [] }: FunctionModel, client: string): boolean {
    if (client === '') return false
    let [uses, takesLock] = [0, false]
    for (const expr of exprsIn(body, 'definitions')) {
      if (expr.kind === 'name' && expr.name === client) uses += 1
      const texts = expr.kind === 'literal' ? [expr.value] : expr.kind === 'template' ? expr.parts : 'name' in expr ? [expr.name] : []
      takesLock ||= texts.some((text) => typeof text === 'string' && text.toLowerCase().includes('advisory'))
    }
    return takesLock && uses <= 1
  }

  #begun(form: TransactionForm, call: Call, scope: Scope): Region | undefined {
    const fn = form.form === 'begun' ? scope.function : undefined
    const holder = holderOf(form, call)
    const body = fn && bodyOf(fn)
    if (!fn || !body || !holder) return undefined
    const expr = form.client === 'receiver' ? holder : resultOf(this.#file, call)
    const inside = expr && between(this.#file, form, call, { expr, scope }, fn)
    if (!expr || !inside) return undefined
    return {
      ...openedBy(form, call),
      owner: fn,
      isDecorated: false,
      client: this.#file.textOf(expr),
      outer: form.client === 'result' ? { expr: holder, scope } : undefined,
      body,
      commits: inside.commits,
      holds: (place) => {
        const way = this.#nesting.wayTo(fn, place)
        const last = way?.at(-1)
        if (!way || this.#nesting.isApart(place)) return false
        return last ? inside.functions.has(last) || contains(call, place) : inside.calls.has(placeKey(place))
      },
    }
  }

  #around(opener: Expr, scope: Scope, owner: FunctionModel | undefined, stmts: readonly Stmt[], isDecorated: boolean): readonly Region[] {
    const form = formsOf(this.#file, this.#index, opener, scope).find((one) => one.form === 'around')
    const [first, last] = [stmts[0], stmts.at(-1)]
    if (!form || !first || !last) return []
    const body = { start: first.start, end: last.end }
    return [{ ...openedBy(form, opener), owner, isDecorated, client: '', outer: undefined, body, holds: this.#inBody(owner, body) }]
  }

  /** A function that a decorator of its own or of its class runs in a transaction. */
  #decorated(fn: FunctionModel): readonly Region[] {
    const scope = this.#file.index.scopeOf(fn)
    if (!scope || !fn.body) return []
    const own = fn.decorators.flatMap((opener) => this.#around(opener, scope, fn, fn.body ?? [], true))
    // A decorator of the function itself takes the place of that of its class, also if it opens nothing.
    const hasOwn = fn.decorators.some((opener) => this.#index.mayOpen(lastName(calleeOf(opener))))
    const inherited = hasOwn || fn.owner === undefined ? [] : (scope.class?.decorators ?? [])
    const ofClass = inherited.flatMap((opener) => this.#around(opener, scope, fn, fn.body ?? [], true)).filter(({ form }) => form.isProxied)
    return [...own, ...ofClass].filter(({ form }) => isIntercepted(form, fn)).slice(0, 1)
  }

  #inBody(owner: FunctionModel | undefined, body: Located): Region['holds'] {
    return (place) => contains(body, place) && this.#nesting.wayTo(owner, place) !== undefined && !this.#nesting.isApart(place)
  }
}

/** Whether what decorates a function runs it in a transaction. */
const isIntercepted = ({ isProxied, exceptDecorated = [] }: TransactionForm, fn: FunctionModel): boolean =>
  (!isProxied || (fn.visibility === 'public' && fn.name !== 'constructor')) &&
  !fn.decorators.some((one) => exceptDecorated.includes(lastName(calleeOf(one))))

const openedBy = (form: TransactionForm, opener: Expr): Pick<Region, 'form' | 'opener' | 'callee'> => ({
  form,
  opener,
  callee: calleeOf(opener),
})

const promising: ReadonlySet<string> = new Set(['then', 'catch', 'finally', 'all', 'allSettled'])

/** Whether a function returns a promise as its text shows: a chain with `then`, or several promises at once. */
const returnsPromise = ({ body = [] }: FunctionModel): boolean =>
  stmtsIn(body).some(
    (stmt) =>
      stmt.kind === 'return' &&
      stmt.values.some((value) => value.kind === 'call' && value.callee.kind === 'member' && promising.has(value.callee.name)),
  )

/** What a transaction is opened on. */
const holderOf = ({ after }: TransactionForm, { callee }: Call): Expr | undefined => {
  if (after !== undefined) return chainStart(callee, after)
  return callee.kind === 'member' ? callee.object : undefined
}

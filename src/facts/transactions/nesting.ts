import type { CodeFile } from '#code/code-file'
import type { Call, FunctionModel, Located } from '#code/model'
import type { TransactionIndex } from '#models/indexes/transaction-index'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'

/** The statements of a function, without its head. */
export const bodyOf = ({ body }: FunctionModel): Located | undefined => {
  const [first, last] = [body?.[0], body?.at(-1)]
  return first && last && { start: first.start, end: last.end }
}

const keyOf = ({ start, end }: Located): string => `${start}:${end}`

/** Which functions of a file run as part of which other ones. */
export class Nesting {
  readonly #file: CodeFile
  readonly #index: TransactionIndex
  /** Callbacks of transactions, which their openers run before they return or settle. */
  readonly #callbacks = new Set<FunctionModel>()
  #taken: Map<FunctionModel, Call> | undefined
  #apart: Set<string> | undefined

  constructor(file: CodeFile, index: TransactionIndex) {
    this.#file = file
    this.#index = index
  }

  /** Says that a function is the callback of a transaction. */
  addCallback(fn: FunctionModel): void {
    this.#callbacks.add(fn)
  }

  /** The innermost function that a place is in. */
  functionAt(place: Located): FunctionModel | undefined {
    let found: FunctionModel | undefined
    let size = Infinity
    for (const fn of this.#file.index.functions) {
      const body = bodyOf(fn)
      if (!body || !contains(body, place) || body.end - body.start > size) continue
      found = fn
      size = body.end - body.start
    }
    return found
  }

  /** The function around a function. */
  outerOf(fn: FunctionModel): FunctionModel | undefined {
    return this.#file.index.scopeOf(fn)?.parent?.function
  }

  /** The functions from the innermost one at a place to `owner`, if each of them runs where it is written; no owner is the file itself. */
  wayTo(owner: FunctionModel | undefined, place: Located): readonly FunctionModel[] | undefined {
    const way: FunctionModel[] = []
    let fn = this.functionAt(place)
    for (; fn && fn !== owner; fn = this.outerOf(fn)) {
      if (!this.#runsInPlace(fn)) return undefined
      way.push(fn)
    }
    return fn === owner ? way : undefined
  }

  /** Whether a call is deferred to the end of its function, or runs beside it (Go). */
  isApart(place: Located): boolean {
    const { index } = this.#file
    this.#apart ??= new Set(
      index.calls.filter(({ call }) => call.isDetached || index.outerOf(call)?.kind === 'defer').map(({ call }) => keyOf(call)),
    )
    return this.#apart.has(keyOf(place))
  }

  #runsInPlace(fn: FunctionModel): boolean {
    const call = (this.#taken ??= this.#findTaken()).get(fn)
    if (!call || this.isApart(call)) return false
    if (this.#callbacks.has(fn)) return true
    return (call.callee.kind === 'lambda' && call.callee.function === fn) || this.#index.runsAtOnce(lastName(call.callee))
  }

  /** The calls that functions without a name are called by or handed to. */
  #findTaken(): Map<FunctionModel, Call> {
    const taken = new Map<FunctionModel, Call>()
    for (const { call } of this.#file.index.calls)
      for (const each of [call.callee, ...call.args, ...call.keywords.map(({ value }) => value)])
        if (each.kind === 'lambda') taken.set(each.function, call)
    return taken
  }
}

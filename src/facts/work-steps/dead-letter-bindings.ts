import { callsInChain } from '#code/parts/calls-in-chain'
import type { CodeFile } from '#code/code-file'
import { contains, exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { textLiteral } from '#code/parts/text-literal'
import { queueBindings } from '#models/work/queue-declarations'
import { stepNames as known } from '#models/naming/kinds/step-names'
import { hasWord, wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'

/** Whether what a call declares is a queue that receives failed messages: other queues send them to it, or to the exchange that it is bound to. */
export type ReceivesFailed = (call: Call, queue: string, within: string) => boolean

/** A text, or the name of what holds it. */
const nameOf = (expr: Expr): string => textLiteral(expr) ?? lastName(expr)

const isFailed = (name: string): boolean => name !== '' && !/\s/.test(name) && hasWord(name, known.failed)

/** What a file names as the place of failed messages: the values of `x-dead-letter-exchange` and `x-dead-letter-routing-key`. */
const placesIn = (file: CodeFile): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (key: unknown, value: Expr): void => {
    if (typeof key === 'string' && isFailed(key) && nameOf(value) !== '') found.add(nameOf(value))
  }
  for (const expr of everyExpr(file.module)) {
    if (expr.kind === 'object') for (const { key, value } of expr.properties) add(key, value)
    if (expr.kind === 'struct') for (const { name, value } of expr.fields) add(name, value)
    if (expr.kind !== 'call') continue
    for (const { name, value } of expr.keywords) add(name, value)
    // `.deadLetterExchange("rejects")`, `args.put("x-dead-letter-exchange", "rejects")`
    const own = lastName(expr.callee)
    for (const [at, value] of expr.args.entries()) {
      const key = expr.args[at - 1]
      if (at === 0) add(own, value)
      else if (key) add(textLiteral(key), value)
    }
  }
  return found
}

interface Binding {
  readonly parts: readonly Expr[]
  readonly scope: Scope
}

/** The name that a value hangs on: `queue` of `queue.Name`, `deadQueue` of `deadQueue()`. */
const rootOf = (expr: Expr): string =>
  expr.kind === 'member' ? rootOf(expr.object) || expr.name : expr.kind === 'call' ? rootOf(expr.callee) : lastName(expr)

/** Calls that bind a queue to an exchange for failed messages. */
const bindingsIn = (file: CodeFile, places: ReadonlySet<string>): readonly Binding[] => {
  const isPlace = (expr: Expr): boolean =>
    exprsOf(expr).some((one) => {
      const name = nameOf(one)
      return places.has(name) || isFailed(name) || wordsOf(name).some((word) => known.dead.has(word))
    })
  return file.index.calls.flatMap(({ call, scope }) => {
    if (!callsInChain(call).some(({ callee }) => queueBindings.has(lastName(callee)))) return []
    const { callee } = call
    const parts = [
      ...callsInChain(call).flatMap(({ args, keywords }) => [...args, ...keywords.map(({ value }) => value)]),
      ...(callee.kind === 'member' ? [callee.object] : []),
    ]
    return parts.some(isPlace) ? [{ parts, scope }] : []
  })
}

export const receivesFailedIn = (file: CodeFile): ReceivesFailed => {
  const places = placesIn(file)
  const bindings = bindingsIn(file, places)
  return (call, queue, within) =>
    places.has(queue) ||
    bindings.some(({ parts, scope }) =>
      parts.some((part) => {
        const root = rootOf(part)
        return (
          textLiteral(part) === queue ||
          (root !== '' &&
            (root === within.split('.').at(-1) ||
              definitionsOf(root, scope, part.start).some(({ from }) => from.kind === 'value' && contains(from.value, call))))
        )
      }),
    )
}

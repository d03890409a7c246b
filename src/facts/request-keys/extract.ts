import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import type { RequestKey } from '#model/facts/requests/request-key'
import { describing, isRequestKeyName, settingCalls } from '#models/requests/request-keys'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'

const mayName = /idempoten|paypal-request-id|client_?request_?token|deduplication_?id/i

/** Keys that code gives to requests. A request that is read, and a row that stores a key, have other forms. */
export const requestKeys = (code: ModuleCode): readonly RequestKey[] => {
  const { file } = code
  const found = new Map<number, RequestKey>()
  for (const { at, name } of keysGiven(code)) {
    const span = file.spanOf(at)
    found.set(span.startLine, {
      kind: 'request-key',
      at: { startLine: span.startLine, endLine: span.startLine },
      within: code.withinAt(at),
      subject: `key ${name}`,
      name,
      by: oneLine(file.textOf(at), 80),
    })
  }
  return [...found.values()]
}

/** A key that code gives to a request, and what its value is made of. */
export interface GivenKey {
  readonly at: Located
  readonly name: string
  readonly values: readonly Expr[]
  readonly scope: Scope
}

export const keysGiven = (code: ModuleCode): readonly GivenKey[] => {
  const { file } = code
  if (!mayName.test(file.text)) return []
  const found: GivenKey[] = []
  const add = (at: Located, name: string, values: readonly Expr[], scope: Scope): void => void found.push({ at, name, values, scope })
  /** The name of a header that an expression holds: written out, or in a constant. */
  const nameIn = (expr: Expr | undefined, scope: Scope): string | undefined => {
    if (!expr) return undefined
    if (expr.kind === 'literal') return typeof expr.value === 'string' && isRequestKeyName(expr.value) ? expr.value : undefined
    if (expr.kind === 'member') return /idempotency/i.test(expr.name) && /header|key/i.test(expr.name) ? expr.name : undefined
    if (expr.kind !== 'name') return undefined
    return definitionsOf(expr.name, scope, expr.start)
      .map(({ from }) => (from.kind === 'value' && from.value.kind === 'literal' ? nameIn(from.value, scope) : undefined))
      .find((name) => name !== undefined)
  }
  const ofCall = (call: Call, scope: Scope): void => {
    const last = lastName(call.callee)
    if (isRequestKeyName(last) && call.callee.kind === 'member' && call.args.length > 0)
      add({ start: call.callee.end - last.length, end: call.end }, last, call.args, scope)
    const [first, second] = call.args
    const name = second && settingCalls.has(last.toLowerCase()) ? nameIn(first, scope) : undefined
    if (name !== undefined && first && second) add({ start: first.start, end: call.end }, name, [second], scope)
    if (!describing.has(last.toLowerCase()))
      for (const keyword of call.keywords)
        if (isRequestKeyName(keyword.name) && givesValue(keyword.value)) add(keyword.value, keyword.name, [keyword.value], scope)
  }
  for (const { call, scope } of file.index.calls) ofCall(call, scope)
  for (const { part, scope } of file.index.partAssigns)
    for (const target of part.targets) {
      const isSelf = target.kind === 'member' && target.object.kind === 'name' && /^(this|self)$/.test(target.object.name)
      const name =
        target.kind === 'member' && !isSelf && isRequestKeyName(target.name)
          ? target.name
          : target.kind === 'index'
            ? nameIn(target.index, scope)
            : undefined
      if (name !== undefined && part.value && givesValue(part.value)) add(part, name, [part.value], scope)
    }
  for (const fn of file.index.functions) {
    const scope = file.index.scopeOf(fn) ?? file.index.scope
    for (const expr of exprsIn(fn.body ?? [], 'own')) {
      if (expr.kind === 'struct') {
        for (const { name, value } of expr.fields)
          if (name !== undefined && isRequestKeyName(name) && givesValue(value)) add(value, name, [value], scope)
        continue
      }
      if (expr.kind !== 'object' || describes(code, expr)) continue
      for (const { key, value } of expr.properties) {
        const name = typeof key === 'string' ? (isRequestKeyName(key) ? key : undefined) : nameIn(key, scope)
        if (name !== undefined && givesValue(value)) add(value, name, [value], scope)
      }
    }
  }
  return found
}

/** A type, a validator or `undefined` is no key. */
const givesValue = (value: Expr): boolean =>
  value.kind === 'name' ||
  value.kind === 'member' ||
  value.kind === 'template' ||
  value.kind === 'binary' ||
  value.kind === 'index' ||
  value.kind === 'await' ||
  (value.kind === 'literal' && typeof value.value === 'string') ||
  (value.kind === 'call' &&
    !/^(string|text|varchar|Column|Field|CharField|mapped_column|uuid|Header|Depends)$/.test(lastName(value.callee)))

/** Whether an object describes rows or inputs. */
const describes = ({ file }: ModuleCode, expr: Expr): boolean => {
  const outer = file.index.outerOf(expr)
  if (outer?.kind === 'object') {
    const key = outer.properties.find(({ value }) => value === expr)?.key
    return (typeof key === 'string' && describing.has(key.toLowerCase())) || (key !== 'headers' && describes({ file } as ModuleCode, outer))
  }
  return outer?.kind === 'call' && describing.has(lastName(outer.callee).toLowerCase())
}

import type { OuterStatement, Transaction } from '#model/facts/data/transaction'
import { exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel } from '#code/model'
import { declaringScope, type Definition } from '#code/scope'
import { resultOf } from '../values/result-of.ts'
import { shortText, type Reading } from './reading.ts'
import { isSameValue } from './same-value.ts'

/** Length at which the text of a callee is cut off. */
const calleeLength = 60

/** The value of an option in the arguments of a call. */
const optionIn = ({ args }: Call, option: string): Expr | undefined => {
  for (const argument of args)
    for (const expr of exprsOf(argument, 'definitions'))
      if (expr.kind === 'object') for (const { key, value } of expr.properties) if (key === option) return value
  return undefined
}

/** Where the function itself declares the value of an option that one of its calls passes. */
const declaredIn = (fn: FunctionModel, { call, scope }: PlacedCall, option: string): Definition | undefined => {
  const value = optionIn(call, option)
  if (value?.kind !== 'name') return undefined
  const home = declaringScope(value.name, scope)
  return home?.function === fn ? home.definitions.get(value.name)?.[0] : undefined
}

/**
 * Functions that pass an option with their transaction to their statements, and leave it out where they save a row that they read with it:
 * `order.save()` of Sequelize uses no transaction.
 */
export const missingOptions = (reading: Reading): readonly Transaction[] => {
  const { file, index, names } = reading
  const { option } = index.table
  if (!option || !file.text.includes(option.name)) return []
  if (file.module.imports.some(({ module }) => option.unlessImported.includes(module))) return []
  const passing = Map.groupBy(
    file.index.calls.filter(({ call }) => optionIn(call, option.name) !== undefined),
    ({ scope }) => scope.function,
  )
  return [...passing].flatMap(([fn, calls]): Transaction[] => {
    const [first] = calls
    const declared = fn && first && declaredIn(fn, first, option.name)
    if (!declared || !first) return []
    const read = calls.flatMap(({ call, scope }) => {
      const expr = resultOf(file, call)
      return expr ? [{ expr, scope }] : []
    })
    const outer = file.index.calls.flatMap(({ call, scope }): OuterStatement[] => {
      const { callee } = call
      if (scope.function !== fn || callee.kind !== 'member' || callee.object.kind !== 'name' || call.args.length > 0) return []
      if (call.start < declared.at || !option.members.includes(callee.name) || file.index.outerOf(call)?.kind !== 'await') return []
      const row = { expr: callee.object, scope }
      if (!read.some((one) => isSameValue(one, row))) return []
      const text = shortText(reading, callee, calleeLength)
      return [{ at: file.spanOf(call), callee: text, writes: true, instead: `${text}({ ${option.name} })`, option: option.name }]
    })
    if (outer.length === 0) return []
    return [
      {
        kind: 'transaction',
        at: file.spanOf(first.call.callee),
        within: names.placeOf(first.call).within,
        subject: option.name,
        opener: option.name,
        client: option.name,
        outer,
        calls: [],
      },
    ]
  })
}

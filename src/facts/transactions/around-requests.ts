import type { Transaction } from '#model/facts/data/transaction'
import { exprsIn } from '#code/inside'
import type { Expr, Located } from '#code/model'
import type { Reading } from './reading.ts'

const isOff = (value: Expr): boolean => value.kind === 'literal' && value.value === false

/** The name that an assignment gives a value to: a variable, or the last key of `DATABASES['default']['ATOMIC_REQUESTS']`. */
const targetName = (target: Expr): string | undefined => {
  if (target.kind === 'name' || target.kind === 'member') return target.name
  const key = target.kind === 'index' ? target.index : undefined
  return key?.kind === 'literal' && typeof key.value === 'string' ? key.value : undefined
}

/** The place where an expression switches a setting on. */
const setIn = (expr: Expr, setting: string): Located | undefined => {
  switch (expr.kind) {
    case 'object':
      return expr.properties.find(({ key, value }) => key === setting && !isOff(value))?.value
    case 'call':
      return expr.keywords.find(({ name, value }) => name === setting && !isOff(value))?.value
    case 'assign':
      return expr.value && !isOff(expr.value) && expr.targets.some((target) => targetName(target) === setting) ? expr : undefined
    default:
      return undefined
  }
}

/** A setting that opens a transaction around every request. */
export const aroundRequests = ({ file, index: { table } }: Reading): readonly Transaction[] => {
  const { aroundRequests: setting } = table
  if (setting === undefined || !file.text.includes(setting)) return []
  for (const expr of exprsIn(file.module.body, 'definitions')) {
    const place = setIn(expr, setting)
    if (!place) continue
    const line = file.lineOf(place.start)
    return [
      {
        kind: 'transaction',
        at: { startLine: line, endLine: line },
        within: '',
        subject: setting,
        opener: setting,
        client: '',
        outer: [],
        calls: [],
        aroundRequests: true,
      },
    ]
  }
  return []
}

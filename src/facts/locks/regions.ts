import { calleeOf } from '#code/callee-of'
import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Scoped } from '#code/model'
import type { Scope } from '#code/scope'
import type { LockKind } from '#model/facts/process/lock-kind'
import type { LockIndex } from '#models/indexes/lock-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { formOf } from './calls.ts'
import { isLockName } from './lock-names.ts'
import type { TakenLock } from './taken-lock.ts'

const withoutAwait = (expr: Expr): Expr => (expr.kind === 'await' ? expr.value : expr)

/** What a region holds, if it is a lock: `with self._lock`, `with client.lock(…)`. */
const lockOf = (file: CodeFile, index: LockIndex, value: Expr, scope: Scope): LockKind | undefined => {
  const held = withoutAwait(value)
  const form = held.kind === 'call' ? formOf(file, index, { call: held, scope }) : undefined
  if (form) return form.kind
  return isLockName(lastName(calleeOf(held))) ? 'mutex' : undefined
}

/** The method whose whole body the region is: a modifier of the method makes it one. */
const methodOf = (file: CodeFile, part: Scoped): FunctionModel | undefined =>
  part.form === 'synchronized'
    ? file.index.functions.find(({ body }) => body?.length === 1 && body[0] === part && !isWritten(file, part))
    : undefined

const isWritten = (file: CodeFile, part: Scoped): boolean => file.text.startsWith('synchronized', part.start)

/** From the name of a method up to its parameters. */
const nameOf = (file: CodeFile, fn: FunctionModel): Located => {
  const found = file.text.indexOf(`${fn.name}(`, fn.start)
  const start = found < 0 ? fn.start : found
  return { start, end: start + fn.name.length }
}

/** Regions that hold a lock, and the calls that these regions hold. */
export const lockRegions = (
  { file }: ModuleCode,
  index: LockIndex,
): { readonly locks: readonly TakenLock[]; readonly held: ReadonlySet<Call> } => {
  const held = new Set<Call>()
  const locks = file.index.regions.flatMap(({ part, scope }): TakenLock[] => {
    if (part.form === 'resources') return []
    const method = methodOf(file, part)
    if (method) return [{ lock: 'mutex', at: nameOf(file, method), of: method, by: 'synchronized', subject: 'synchronized' }]
    return part.items.flatMap(({ value }): TakenLock[] => {
      const lock = part.form === 'synchronized' ? 'mutex' : lockOf(file, index, value, scope)
      if (lock === undefined) return []
      const inner = withoutAwait(value)
      if (inner.kind === 'call') held.add(inner)
      const text = oneLine(file.textOf(part.form === 'synchronized' ? value : calleeOf(inner)), 40)
      return part.form === 'synchronized'
        ? [{ lock, at: { start: part.start, end: value.end }, by: `synchronized (${text})`, subject: `synchronized (${text})` }]
        : [{ lock, at: value, by: `with ${text}`, subject: text }]
    })
  })
  return { locks, held }
}

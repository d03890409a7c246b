import type { ImportWork } from '#model/facts/startup'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/exprs-around'
import { exprsOf } from '#code/inside'
import type { Call, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import type { LifecycleIndex } from '#models/lifecycle-index'
import { names } from '#models/names'
import { wordsOf } from '#models/words'
import type { PlaceOf } from '../module-code.ts'
import { writtenNames } from '../written-names.ts'
import type { LifecycleRules } from './language-rules.ts'

/** What the start of a process is read from. */
export interface Reading {
  readonly file: CodeFile
  readonly index: LifecycleIndex
  readonly rules: LifecycleRules
  readonly placeOf: PlaceOf
  /** Whether a call is a request of a known client. */
  readonly isRequest: (call: Call) => boolean
}

/** Calls to other processes that run as soon as another file uses this one. */
export const loadWorkIn = (reading: Reading): readonly ImportWork[] => {
  const { file, index, rules, placeOf, isRequest } = reading
  const atLoad = file.index.calls.filter(({ call, scope }) => runsAtLoad(reading, call, scope))
  const leaving = atLoad.filter(({ call, scope }) => index.isWait(file.nameOf(call.callee, scope)) || isRequest(call))
  if (leaving.length === 0 || rules.isProgram(file)) return []
  return leaving.map(({ call }) => factOf(reading, call, placeOf(call)))
}

const factOf = ({ file, rules }: Reading, call: Call, { within, calleeText }: ReturnType<PlaceOf>): ImportWork => {
  const startLine = file.lineOf(call.start)
  return {
    kind: 'import-work',
    at: { startLine, endLine: startLine },
    within,
    subject: calleeText,
    callee: calleeText,
    blocking: !rules.mustAwait || isAwaited(file, call),
  }
}

/** Outside functions, or in one that the language runs with the declarations; not where the file asks whether it is a program or a test. */
const runsAtLoad = ({ file, index, rules }: Reading, call: Call, scope: Scope): boolean => {
  if (scope.function) return rules.runsAtLoad(scope.function)
  const field = fieldAround(file, call)
  if (field && !field.isStatic && !rules.runsFieldsAtLoad) return false
  return enclosing(file.module, call).every(({ stmt }) => stmt.kind !== 'if' || !isAside(index, stmt.condition))
}

const isAside = (index: LifecycleIndex, condition: Expr): boolean =>
  exprsOf(condition)
    .flatMap(writtenNames)
    .some((name) => index.programs.has(name) || wordsOf(name).some((word) => names.developmentCode.has(word)))

/** The field that a call computes the value of. */
export const fieldAround = ({ index }: CodeFile, call: Call): { readonly isStatic: boolean } | undefined => {
  const outermost = [...exprsAround(index, call)].at(-1) ?? call
  const parent = index.parentOf(outermost)
  return parent && 'isStatic' in parent ? parent : undefined
}

/** The call, or the chain that starts with it, is awaited. */
const isAwaited = ({ index }: CodeFile, call: Call): boolean => {
  for (const outer of exprsAround(index, call)) {
    if (outer.kind === 'await') return true
    if (outer.kind !== 'member' && outer.kind !== 'call') return false
  }
  return false
}

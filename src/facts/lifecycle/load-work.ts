import type { ImportWork } from '#model/facts/process/startup'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import type { Call, Expr, FunctionModel } from '#code/model'
import { possibleNames } from '#code/possible-names'
import type { LifecycleIndex } from '#models/indexes/lifecycle-index'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import type { Request } from '../external-calls/sent-by-call.ts'
import type { ModuleCode, PlaceOf } from '../reading/module-code.ts'
import { writtenNames } from '../values/written-names.ts'
import { lifecycleRules, type LifecycleRules } from './language-rules.ts'

/** The inputs for reading work at load. */
interface Reading extends Pick<ModuleCode, 'file' | 'placeOf'> {
  readonly index: LifecycleIndex
  readonly rules: LifecycleRules
}

/**
 * Calls to other processes that run as soon as another file uses this one.
 *
 * @param requestAt the request of a known client that a call is
 */
export const loadWorkIn = (
  { file, placeOf }: ModuleCode,
  index: LifecycleIndex,
  requestAt: (call: Call) => Pick<Request, 'isOnlyMade'> | undefined,
): readonly ImportWork[] => {
  const rules = lifecycleRules(file.module.language)
  const reading: Reading = { file, placeOf, index, rules }
  const inPlace = functionsAtLoad(file)
  const atLoad = file.index.calls.filter((placed) => runsAtLoad(reading, inPlace, placed))
  const leaving = atLoad.filter(
    ({ call, scope }) =>
      possibleNames(file, call.callee, scope).some((name) => index.isWait(name)) || requestAt(call)?.isOnlyMade === false,
  )
  const linked = index.changeChains.size === 0 ? [] : atLoad.flatMap((placed) => changeThrough(reading, placed) ?? [])
  if (leaving.length + linked.length === 0 || rules.isProgram(file)) return []
  const isProgram = rules.talksAtLoad(file)
  return [
    ...leaving.map(({ call, scope }) => ({
      ...factOf(reading, call, placeOf(call)),
      ...(possibleNames(file, call.callee, scope).some((name) => index.isChange(name)) && { changes: true as const }),
      ...(isProgram && { isProgram: true as const }),
    })),
    ...linked.map(({ call, through }) => ({
      ...factOf(reading, call, placeOf(call)),
      through,
      changes: true as const,
      ...(isProgram && { isProgram: true as const }),
    })),
  ]
}

/** A call that changes what another process holds, through a client that another file makes. */
const changeThrough = (
  { file, index }: Reading,
  { call, scope }: PlacedCall,
): { readonly call: Call; readonly through: NonNullable<ImportWork['through']> } | undefined => {
  const { root, path } = file.originOf(call.callee, scope)
  const [first, ...rest] = path
  if (root.kind !== 'import' || !first?.startsWith('.')) return undefined
  const packages = index.changeChains.get(rest.join('').replace(/^\./, ''))
  return packages && { call, through: { client: { module: root.written, name: first.slice(1) }, packages: [...packages] } }
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

/** Immediately invoked functions, with the calls that invoke them. */
type InPlace = ReadonlyMap<FunctionModel, PlacedCall>

/** The immediately invoked functions of a file. */
export const functionsAtLoad = ({ index }: CodeFile): InPlace =>
  new Map(index.calls.flatMap((one) => (one.call.callee.kind === 'lambda' ? [[one.call.callee.function, one]] : [])))

/**
 * Whether a call runs at load: outside functions, in a load-time function, or in an immediately invoked one, and not in a branch for
 * programs or tests.
 */
export const runsAtLoad = (reading: Reading, inPlace: InPlace, { call, scope }: PlacedCall): boolean => {
  const { file, index, rules } = reading
  const own = scope.function
  if (enclosing(own ?? file.module, call).some(({ stmt }) => stmt.kind === 'if' && isAside(index, stmt.condition))) return false
  if (own) {
    if (rules.runsAtLoad(own)) return true
    const around = inPlace.get(own)
    return around !== undefined && waitsFor(reading, own, around.call) && runsAtLoad(reading, inPlace, around)
  }
  const field = fieldAround(file, call)
  return !field || field.isStatic || rules.runsFieldsAtLoad
}

/** Whether its caller continues only after the function has ended. A generator computes its values where they are collected. */
const waitsFor = ({ file, rules }: Reading, { isAsync, isGenerator }: FunctionModel, call: Call): boolean =>
  (!isGenerator || file.index.outerOf(call)?.kind === 'spread') &&
  !call.isDetached &&
  !(isAsync && rules.mustAwait && !isAwaited(file, call))

/** Whether a branch is only for programs, tests or tools. */
export const isAside = (index: LifecycleIndex, condition: Expr): boolean =>
  exprsOf(condition)
    .flatMap(writtenNames)
    .some((name) => index.programs.has(name) || wordsOf(name).some((word) => names.developmentCode.has(word)))

/** The field that a call initializes. */
export const fieldAround = ({ index }: CodeFile, call: Call): { readonly isStatic: boolean } | undefined => {
  const outermost = [...exprsAround(index, call)].at(-1) ?? call
  const parent = index.parentOf(outermost)
  return parent && 'isStatic' in parent ? parent : undefined
}

/** Whether the call, or the chain that starts with it, is awaited. */
const isAwaited = ({ index }: CodeFile, call: Call): boolean => {
  for (const outer of exprsAround(index, call)) {
    if (outer.kind === 'await') return true
    if (outer.kind !== 'member' && outer.kind !== 'call') return false
  }
  return false
}

import type { Call, Expr, Located } from '#code/model'
import type { ManualForm } from '#models/forms/job'
import type { OperationMark } from '#model/facts/requests/operation'
import type { MessageSettlement } from '#model/facts/work/job'
import type { WorkStep } from '#model/facts/work/work-step'
import { functionOf } from '#code/function-of'
import { exprsIn } from '#code/inside'
import { stepOf } from '../work-steps/step-of.ts'
import { kindOfCall } from './kinds-of-call.ts'
import type { Reading } from './reading.ts'
import { settlingCalls, type Settling } from './settle-calls.ts'

/** Who acknowledges the messages of a file: its own code after the work, or a client that does not know of the work. */
export const acknowledgementsIn = (reading: Reading, settlements: readonly MessageSettlement[]): readonly (OperationMark | WorkStep)[] => {
  const { file, index, placeOf } = reading
  const markOf = (mark: OperationMark['mark'], call: Call): OperationMark => {
    const { within, calleeText: by } = placeOf(call)
    return { kind: 'operation-mark', at: file.spanOf(call), within, subject: `${mark} ${within}`, mark, by }
  }
  const hazardous = new Set(settlements.map(({ at }) => at.startLine))
  const settling = settlingCalls(file, index).filter(({ does }) => does === 'acknowledges')
  const byHand = settling
    .filter(({ call }) => !hazardous.has(file.spanOf(call).startLine))
    .map(({ call }) => markOf('acknowledges-after-work', call))
  const byClient = file.index.calls.flatMap(({ call, scope }): readonly OperationMark[] => {
    const name = file.nameOf(call.callee, scope)
    const form = index.manualBy(name)
    const isClient = (form && commitsItself(form, call)) || index.consumedBy(name)?.acknowledges === 'group'
    if (!isClient) return []
    const mark = markOf('acknowledges-itself', call)
    const said = form && saidIn(form, call)
    return [said ? { ...mark, at: file.spanOf(said) } : mark]
  })
  return [...byHand, ...byClient, ...stepsOf(reading, settling)]
}

/** The places where functions acknowledge a message: by themselves, or by a function of the file that does nothing else. */
const stepsOf = (reading: Reading, settling: readonly Settling[]): readonly WorkStep[] => {
  if (settling.length === 0) return []
  const { file, placeOf } = reading
  const own = new Set(settling.map(({ call }) => call))
  const onlySettles = new Set(
    settling.flatMap(({ fn }) =>
      exprsIn(fn.body ?? []).every((expr) => expr.kind !== 'call' || own.has(expr) || kindOfCall(reading, expr) === 'nothing') ? [fn] : [],
    ),
  )
  const calls = file.index.calls.flatMap(({ call, scope }) => {
    if (own.has(call)) return [call]
    const target = functionOf(file, call.callee, scope)
    return target && onlySettles.has(target) ? [call] : []
  })
  const code = { file, placeOf, withinAt: (at: Located) => placeOf(at).within }
  return calls.map((call) => stepOf(code, call, 'settles'))
}

/** Whether a call creates a consumer of a group whose client commits what it handed out. Settings from elsewhere may say otherwise. */
export const commitsItself = ({ off, commitsTaken, group }: ManualForm, call: Call): boolean => {
  if (!commitsTaken || !off || group === undefined) return false
  const settings = settingsOf(off.position, call)
  if (!settings) return false
  const isSaid = settings.get(off.keyword ?? off.key)
  return settings.has(group) && (isSaid === undefined || (isSaid.kind === 'literal' && isSaid.value === true))
}

/** The value of the setting that lets a client commit, if the call says it. */
const saidIn = ({ off }: ManualForm, call: Call): Expr | undefined => off && settingsOf(off.position, call)?.get(off.keyword ?? off.key)

/** The settings of a call, by name; undefined if other code may add some. */
const settingsOf = (position: number, { args, keywords }: Call): ReadonlyMap<string, Expr> | undefined => {
  if (args.some(({ kind }) => kind === 'spread')) return undefined
  const options = args.at(position)
  if (options === undefined || options.kind === 'literal') return new Map(keywords.map(({ name, value }) => [name, value]))
  if (options.kind !== 'object') return undefined
  const named = options.properties.map(({ key, value }) => [key, value] as const)
  return named.every((entry): entry is readonly [string, Expr] => typeof entry[0] === 'string') ? new Map(named) : undefined
}

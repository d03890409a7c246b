import type { ForcedExit } from '#model/facts/process/process'
import { calleeOf } from '#code/callee-of'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call } from '#code/model'
import { isNamedLogger } from '../logs/logger-of.ts'
import type { ExitForm } from '#models/forms/lifecycle'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { exitsAtOnce } from './exits-at-once.ts'
import { firstLine, formNamed, type Reading } from './reading.ts'
import type { Handling } from './signals.ts'

/** The row of a call that ends the process. */
export const exitOf = (reading: Reading, placed: PlacedCall): ExitForm | undefined => {
  const { file, index } = reading
  const { callee } = placed.call
  const named = formNamed(reading, index.exits, placed)
  if (named) return named
  const form = callee.kind === 'member' ? index.exits.member(lastName(callee)) : undefined
  if (!form || callee.kind !== 'member') return undefined
  const { root } = file.originOf(callee.object, placed.scope)
  if (root.kind === 'import') return form.modules?.includes(root.module) ? form : undefined
  return isNamedLogger(callee.object) ? form : undefined
}

/** Calls that end the process, and which of them do so before a signal handler has finished its work. */
export const exitsIn = (reading: Reading, handlings: readonly Handling[]): readonly ForcedExit[] => {
  const { file, rules, placeOf } = reading
  return file.index.calls.flatMap((placed): readonly ForcedExit[] => {
    const form = exitOf(reading, placed)
    const { call, scope } = placed
    if (!form || (rules.exitsInFunctions && !scope.function) || followsPanic(reading, placed)) return []
    const { within, calleeText } = placeOf(call)
    const before = form.isAbrupt ? exitsAtOnce(reading, placed, handlings) : undefined
    return [
      {
        kind: 'forced-exit',
        at: firstLine(reading, call),
        within,
        subject: rules.exitSubject(calleeText, within),
        callee: form.as ?? calleeText,
        ...(isOnPurpose(reading, placed) ? { onPurpose: true } : {}),
        ...(before ? { before } : {}),
        ...(scope.function?.decorators.some((one) => lastName(calleeOf(one)) !== 'Override') ? { isAnnotated: true } : {}),
      },
    ]
  })
}

/** After a panic, which would end the process anyway. */
const followsPanic = ({ file }: Reading, { call, scope }: PlacedCall): boolean =>
  file.module.language === 'go' &&
  file.index.calls.some(
    (other) =>
      other.scope.function === scope.function && other.call.start < call.start && wordsOf(lastName(other.call.callee)).includes('recover'),
  )

const isStatusZero = ({ args: [status] }: Call): boolean => status?.kind === 'literal' && status.value === 0

/** With status 0 after a delay: an intentional restart that relies on the supervisor of the process. */
const isOnPurpose = ({ file, index }: Reading, { call, scope }: PlacedCall): boolean => {
  if (!isStatusZero(call) || !scope.function) return false
  const isLater = (placed: PlacedCall): boolean => index.isLater(file.nameOf(placed.call.callee, placed.scope))
  const starter = starterOf(file.index.calls, scope.function)
  if (starter && (isLater(starter) || names.listens.has(lastName(starter.call.callee)))) return true
  return file.index.calls.some((other) => other.scope.function === scope.function && other.call.end <= call.start && isLater(other))
}

/** The call that receives a function. */
const starterOf = (calls: readonly PlacedCall[], fn: PlacedCall['scope']['function']): PlacedCall | undefined =>
  calls.find(({ call }) => call.args.some((argument) => argument.kind === 'lambda' && argument.function === fn))

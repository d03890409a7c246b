import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr } from '#code/model'
import { names } from '#models/names'
import { recordingNames } from '#models/naming/kinds/recording-names'
import { wordsOf } from '#models/naming/words'
import type { Reading as SettlementReading } from './reading.ts'

/** A file, with the libraries of messages if the caller knows them. */
type Reading = Pick<SettlementReading, 'file'> & { readonly index?: Pick<SettlementReading['index'], 'tells' | 'takes'> }

/** What a call has to do with a message: its work; reading it, or something beside the work, which may fail; or nothing. */
export type KindOfCall = 'work' | 'reads' | 'beside' | 'nothing'

/** The names in a callee, from its end on: `Forget` and `cache` of `s.cache.Forget`. */
const namesIn = (callee: Expr): readonly string[] =>
  exprsOf(callee, 'own').flatMap((expr) => (expr.kind === 'name' || expr.kind === 'member' ? [expr.name] : []))

const holdsTeller = (name: string): boolean => {
  const last = wordsOf(name).at(-1) ?? ''
  return names.loggers.has(last) || names.meters.has(last) || recordingNames.meters.has(last)
}

/** Whether a call only logs, counts or prints: by its origin, or by what its receiver is called. */
export const onlyTells = ({ file, index }: Reading, call: Call): boolean => {
  const scope = file.index.scopeOfSite(call)
  if (scope && index?.tells(file.nameOf(call.callee, scope))) return true
  const [last = '', ...holders] = namesIn(call.callee)
  if (holders.length > 0 && recordingNames.recordsSurely.has(last)) return true
  // `handled.WithLabelValues("failure")` of `handled.WithLabelValues("failure").Inc()`
  const outer = recordingNames.picks.has(last) ? file.index.outerOf(call) : undefined
  if (outer?.kind === 'member' && recordingNames.recordsSurely.has(outer.name)) return true
  return holders.length > 0 ? holders.some(holdsTeller) : names.loggers.has(wordsOf(last)[0] ?? '')
}

/** Whether a call only asks for a value, or makes one. */
export const onlyReads = ({ callee }: Call): boolean => names.prepares.has(wordsOf(lastName(callee))[0] ?? '')

/** What a call has to do with the message. Settling it is none of this. */
export const kindOfCall = (reading: Reading, call: Call): KindOfCall => {
  const last = lastName(call.callee)
  if (call.callee.kind === 'lambda' || reading.index?.takes(last) || onlyTells(reading, call)) return 'nothing'
  if (names.readsMessages.has(last)) return 'reads'
  const [first = ''] = wordsOf(last)
  const onlyArranges = names.arranges.has(first) || (call.callee.kind === 'member' && names.fills.has(first))
  if (onlyReads(call) || onlyArranges || names.tells.has(last) || call.isNew) return 'nothing'
  return namesIn(call.callee).some((name) => names.besides.has(name)) ? 'beside' : 'work'
}

import type { Fact, RootRecord } from '#model/fact'
import type { FunctionMark } from '#model/facts/function-mark'
import { lastName } from '#code/last-name'
import type { LifecycleIndex } from '#models/indexes/lifecycle-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { applicationFactoriesIn } from './application-factories.ts'
import { exitsIn } from './exits.ts'
import { lifecycleRules, listens } from './language-rules.ts'
import type { Reading } from './reading.ts'
import { droppedTasksIn } from './dropped-tasks.ts'
import { longLivedIn } from './long-lived.ts'
import { serverLimitsIn } from './server-limits.ts'
import { serversIn } from './servers.ts'
import { serverStartsIn, startableServersIn } from './shared-servers.ts'
import { handlingsIn } from './signals.ts'
import { stopsIn } from './stops.ts'

/** The facts that the extractors of a language record. */
interface Records {
  emit(fact: Fact): void
  root(record: RootRecord): void
  mark(functionName: string, mark: FunctionMark): void
}

/** Mark of functions in which the process starts to accept work. */
export const serves = 'serves'

/** Records servers, signal handlers, exits and stops. */
export const recordProcesses = (code: ModuleCode, index: LifecycleIndex, { emit, root, mark }: Records): void => {
  const { file, placeOf, withinAt } = code
  const reading: Reading = { ...code, index, rules: lifecycleRules(file.module.language) }
  const handlings = handlingsIn(reading)
  const servers = serversIn(reading)
  for (const fact of servers.facts) emit(fact)
  for (const fact of startableServersIn(reading)) emit(fact)
  for (const fact of serverStartsIn(reading)) emit(fact)
  for (const within of servers.within) mark(within, serves)
  for (const name of applicationFactoriesIn(reading, servers)) root({ reach: 'startup', handler: { name } })
  if (reading.rules.marksListening)
    for (const { call } of file.index.calls) if (lastName(call.callee) === 'listen' && listens(call)) mark(placeOf(call).within, serves)
  for (const { fact, handler } of handlings) {
    emit(fact)
    const [first] = handler?.body ?? []
    const name = first ? withinAt(first) : ''
    if (name !== '' && name !== fact.within) root({ reach: 'signal', handler: { name } })
  }
  for (const fact of exitsIn(reading, handlings)) emit(fact)
  for (const fact of stopsIn(reading, handlings)) emit(fact)
  for (const fact of serverLimitsIn(reading)) emit(fact)
  for (const fact of droppedTasksIn(reading)) emit(fact)
  const starters = new Set([...servers.calls, ...handlings].map(({ scope }) => scope?.function))
  for (const fact of longLivedIn(reading, starters)) emit(fact)
}

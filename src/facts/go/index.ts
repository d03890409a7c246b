import type { FileFacts } from '#model/fact'
import { Module } from '#languages/go/module'
import { correlationMark } from '../correlation-marks.ts'
import { classRecords } from '../class-records.ts'
import { readCode } from '../read-code.ts'
import { runExtractors } from '../run-extractors.ts'
import { tablesOf } from '../tables.ts'
import type { Extractor } from './context.ts'
import { archives } from './archives.ts'
import { busyFlags } from './busy-flags.ts'
import { cancellation } from './cancellation.ts'
import { closedFields } from './closed-fields.ts'
import { codeFacts } from './code-facts.ts'
import { codeOf } from './code-of.ts'
import { codeLoads } from './code-loads.ts'
import { concurrency } from './concurrency.ts'
import { delayedWork } from './delayed-work.ts'
import { dataAccesses } from './data-accesses.ts'
import { sqlStatements } from './sql-statements.ts'
import { settings } from './settings.ts'
import { endpoints } from './endpoints.ts'
import { locks } from './locks.ts'
import { logCalls } from './log-calls.ts'
import { lostErrors } from './lost-errors.ts'
import { metrics } from './metrics.ts'
import { resources } from './resources.ts'
import { breakers } from './breakers.ts'
import { retries } from './retries.ts'
import { fanOuts } from './fan-outs.ts'
import { failureSafeguards } from './failure-safeguards.ts'
import { consumers } from './consumers.ts'
import { jobOptions } from './job-options.ts'
import { messageSettlements } from './message-settlements.ts'
import { startup } from './startup.ts'
import { swallowedErrors } from './swallowed-errors.ts'
import { joinedTexts } from './joined-texts.ts'
import { protections } from './protections.ts'
import { safeguards } from './safeguards.ts'
import { schedules } from './schedules.ts'
import { sharedState } from './shared-state.ts'
import { tokens } from './tokens.ts'
import { tracing } from './tracing.ts'
import { sideEffects } from './side-effects.ts'
import { transactions } from './transactions.ts'
import { externalCalls } from './external-calls.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './outline.ts'
import { rowMarks } from './row-marks.ts'
import { rekeying } from './rekeying.ts'
import { weakSettings } from './weak-settings.ts'
import { heldLocks } from './held-locks.ts'
import { loadWork } from './load-work.ts'
import { migrations } from './migrations.ts'
import { operationMarks } from './operation-marks.ts'
import { optionalWaitsAndSteps } from './optional-waits.ts'
import { outcomeSafeguards } from './outcome-safeguards.ts'
import { outsideValues } from './outside-values.ts'
import { workflows } from './workflows.ts'
import { writeOrders } from './write-orders.ts'
import { processes } from './processes.ts'
import { roots as entryPoints } from './roots.ts'
import { rootsOfRounds } from '../work-rounds/roots.ts'

/** Table of contents: one extractor per kind of fact (or a few kinds that belong together). */
const extractors: readonly Extractor[] = [
  entryPoints,
  endpoints,
  externalCalls,
  loadWork,
  processes,
  logCalls,
  lostErrors,
  metrics,
  operationMarks,
  tracing,
  outsideValues,
  weakSettings,
  rekeying,
  tokens,
  safeguards,
  protections,
  failureSafeguards,
  outcomeSafeguards,
  resources,
  breakers,
  concurrency,
  heldLocks,
  closedFields,
  sharedState,
  settings,
  retries,
  transactions,
  sideEffects,
  dataAccesses,
  sqlStatements,
  rowMarks,
  consumers,
  jobOptions,
  messageSettlements,
  swallowedErrors,
  archives,
  codeLoads,
  busyFlags,
  cancellation,
  startup,
  migrations,
  fanOuts,
  optionalWaitsAndSteps,
  schedules,
  workflows,
  locks,
  delayedWork,
  writeOrders,
  joinedTexts,
  codeFacts,
]

/** Facts of one Go file. A syntax error becomes the file's `problem`; the facts that could be read are still returned. */
export const extractGo = (text: string): FileFacts => {
  const module = new Module(text)
  const { plain, facts, roots, shared, failure, copies, marked } = readCode(module, {
    codeOf,
    parse: (changed) => new Module(changed),
    errorLine: ({ tree }) => tree.errorLine,
    isTest: traitsOf(module, undefined).unbuilt === true,
    runExtractors: (from, finds) => runExtractors(extractors, { module: from, ...finds }, 'go'),
  })
  const tables = tablesOf(codeOf(plain))
  for (const fact of correlationMark(module.text)) facts.push(fact)
  const servers = facts.filter((fact) => fact.kind === 'server')
  const serves = servers.some((fact) => fact.serves !== 'worker') ? 'server' : servers.length > 0 ? 'worker' : undefined
  const line = module.tree.errorLine
  const calls = [...callsOf(plain), ...tables.calls]
  const entries = [...roots, ...rootsOfRounds(codeOf(plain), calls)]
  return {
    facts,
    imports: importsOf(plain),
    exports: [...shared, ...exportsOf(plain)],
    functions: marked([...functionsOf(plain), ...tables.functions]),
    calls,
    ...classRecords(codeOf(plain).file),
    ...(entries.length > 0 ? { roots: entries } : {}),
    traits: { ...traitsOf(plain, serves), ...(copies.length > 0 && { copies }) },
    ...(failure ? { problem: failure } : {}),
    ...(line === undefined ? {} : { problem: { message: 'syntax error, or Go syntax newer than the parser', line } }),
  }
}

import type { FileFacts } from '#model/fact'
import { Module } from '#languages/go/module'
import { correlationMark } from '../shared/correlation-marks.ts'
import { classRecords } from '../values/class-records.ts'
import { readCode } from '../reading/read-code.ts'
import { runExtractors } from '../reading/run-extractors.ts'
import { tablesOf } from '../values/tables.ts'
import type { Extractor } from './calls/context.ts'
import { archives } from './data/archives.ts'
import { busyFlags } from './work/busy-flags.ts'
import { cancellation } from './calls/cancellation.ts'
import { closedFields } from './process/closed-fields.ts'
import { codeFacts } from './reading/code-facts.ts'
import { codeOf } from './reading/code-of.ts'
import { codeLoads } from './reading/code-loads.ts'
import { concurrency } from './work/concurrency.ts'
import { delayedWork } from './work/delayed-work.ts'
import { dataAccesses } from './data/data-accesses.ts'
import { sqlStatements } from './data/sql-statements.ts'
import { settings } from './process/settings.ts'
import { endpoints } from './requests/endpoints.ts'
import { locks } from './safeguards/locks.ts'
import { logCalls } from './records/log-calls.ts'
import { lostErrors } from './calls/lost-errors.ts'
import { metrics } from './records/metrics.ts'
import { resources } from './process/resources.ts'
import { breakers } from './calls/breakers.ts'
import { retries } from './calls/retries.ts'
import { fanOuts } from './calls/fan-outs.ts'
import { failureSafeguards } from './calls/failure-safeguards.ts'
import { consumers } from './work/consumers.ts'
import { jobOptions } from './work/job-options.ts'
import { messageSettlements } from './work/message-settlements.ts'
import { startup } from './process/startup.ts'
import { swallowedErrors } from './calls/swallowed-errors.ts'
import { joinedTexts } from './reading/joined-texts.ts'
import { protections } from './requests/protections.ts'
import { safeguards } from './safeguards/safeguards.ts'
import { schedules } from './work/schedules.ts'
import { sharedState } from './process/shared-state.ts'
import { tokens } from './requests/tokens.ts'
import { testEvidence } from './records/test-evidence.ts'
import { tracing } from './records/tracing.ts'
import { sideEffects } from './reading/side-effects.ts'
import { transactions } from './data/transactions.ts'
import { externalCalls } from './calls/external-calls.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './reading/outline.ts'
import { rowMarks } from './data/row-marks.ts'
import { rekeying } from './reading/rekeying.ts'
import { weakSettings } from './process/weak-settings.ts'
import { heldLocks } from './safeguards/held-locks.ts'
import { loadWork } from './process/load-work.ts'
import { migrations } from './data/migrations.ts'
import { operationMarks } from './reading/operation-marks.ts'
import { optionalWaitsAndSteps } from './work/optional-waits.ts'
import { outcomeSafeguards } from './safeguards/outcome-safeguards.ts'
import { outsideValues } from './reading/outside-values.ts'
import { workflows } from './work/workflows.ts'
import { dataModels } from './data/data-models.ts'
import { writeOrders } from './data/write-orders.ts'
import { processes } from './process/processes.ts'
import { roots as entryPoints } from './reading/roots.ts'
import { rootsOfRounds } from '../work-rounds/roots.ts'
import { holdsOnlyMigrations } from '../starts/schema-starts/coded-migrations.ts'

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
  testEvidence,
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
  dataModels,
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
    traits: {
      ...traitsOf(plain, serves),
      ...(holdsOnlyMigrations(codeOf(plain).file, facts) && { migration: true as const }),
      ...(copies.length > 0 && { copies }),
    },
    ...(failure ? { problem: failure } : {}),
    ...(line === undefined ? {} : { problem: { message: 'syntax error, or Go syntax newer than the parser', line } }),
  }
}

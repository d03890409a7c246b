import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { canonicalText } from '#languages/typescript/canonical-text'
import { Module } from '#languages/typescript/module'
import { htmlLikeComment } from '#languages/typescript/html-like-comment'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import { classRecords } from '../values/class-records.ts'
import { containsTests } from '../reading/contains-tests.ts'
import { readCode } from '../reading/read-code.ts'
import { runExtractors } from '../reading/run-extractors.ts'
import { tablesOf } from '../values/tables.ts'
import type { Extractor } from './calls/context.ts'
import { codeFacts } from './reading/code-facts.ts'
import { codeOf } from './reading/code-of.ts'
import { codeLoads } from './reading/code-loads.ts'
import { externalCalls } from './calls/external-calls.ts'
import { cancellation } from './calls/cancellation.ts'
import { endpoints } from './requests/endpoints.ts'
import { tokens } from './requests/tokens.ts'
import { dataAccesses } from './data/data-accesses.ts'
import { delayedWork } from './work/delayed-work.ts'
import { failureSafeguards } from './calls/failure-safeguards.ts'
import { fanOuts } from './calls/fan-outs.ts'
import { busyFlags } from './work/busy-flags.ts'
import { crashGuards } from './calls/crash-guards.ts'
import { floatingPromises } from './calls/floating-promises.ts'
import { fallbacks } from './calls/fallbacks.ts'
import { operationMarks } from './reading/operation-marks.ts'
import { testEvidence } from './records/test-evidence.ts'
import { joinedTexts } from './reading/joined-texts.ts'
import { redactions } from './safeguards/redactions.ts'
import { requestTakersReached } from './requests/request-takers.ts'
import { outsideValues } from './reading/outside-values.ts'
import { protections } from './requests/protections.ts'
import { safeguards } from './safeguards/safeguards.ts'
import { sanitisingSafeguards } from './safeguards/sanitising-safeguards.ts'
import { switchesAndAudits } from './records/switches-and-audits.ts'
import { openConditions } from './requests/open-conditions.ts'
import { openRefusals } from './requests/open-refusals.ts'
import { twoStepClaims } from './data/two-step-claims.ts'
import { workflows } from './work/workflows.ts'
import { writeOrders } from './data/write-orders.ts'
import { weakSettings } from './process/weak-settings.ts'
import { schemaSyncs } from './data/schema-syncs.ts'
import { dataModels } from './data/data-models.ts'
import { loadWork } from './process/load-work.ts'
import { logCalls } from './records/log-calls.ts'
import { lostErrors } from './calls/lost-errors.ts'
import { metrics } from './records/metrics.ts'
import { listedMigrations } from './data/migrations/listed.ts'
import { migrations } from './data/migrations/index.ts'
import { migrationRunners } from './data/migrations/runners.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './reading/outline.ts'
import { processes } from './process/processes.ts'
import { breakers } from './calls/breakers.ts'
import { resources } from './process/resources.ts'
import { retries } from './calls/retries.ts'
import { jobs } from './work/jobs.ts'
import { schedules } from './work/schedules.ts'
import { locks } from './safeguards/locks.ts'
import { messageSettlements } from './work/message-settlements.ts'
import { swallowedErrors } from './calls/swallowed-errors.ts'
import { settings } from './process/settings.ts'
import { idempotencyKeys, sideEffects } from './reading/side-effects.ts'
import { tracingMarks } from './records/tracing-marks.ts'
import { tracing } from './records/tracing.ts'
import { transactions } from './data/transactions.ts'
import { optionalWaitsAndSteps } from './work/optional-waits.ts'
import { startup } from './process/startup.ts'
import { writtenStatements } from './data/written-statements.ts'
import { builderStatements } from './data/builder-statements.ts'
import { sqlStatements } from './data/sql-statements.ts'
import { rootsOfRounds } from '../work-rounds/roots.ts'

/** One extractor per kind of fact, or per few related kinds. */
const extractors: readonly Extractor[] = [
  codeLoads,
  endpoints,
  externalCalls,
  processes,
  tokens,
  logCalls,
  lostErrors,
  metrics,
  migrations,
  listedMigrations,
  migrationRunners,
  dataModels,
  dataAccesses,
  safeguards,
  protections,
  sanitisingSafeguards,
  outsideValues,
  weakSettings,
  writeOrders,
  switchesAndAudits,
  failureSafeguards,
  redactions,
  testEvidence,
  fallbacks,
  operationMarks,
  fanOuts,
  floatingPromises,
  crashGuards,
  busyFlags,
  twoStepClaims,
  openConditions,
  openRefusals,
  schemaSyncs,
  resources,
  retries,
  breakers,
  settings,
  loadWork,
  startup,
  optionalWaitsAndSteps,
  sideEffects,
  idempotencyKeys,
  transactions,
  jobs,
  schedules,
  workflows,
  delayedWork,
  swallowedErrors,
  messageSettlements,
  locks,
  requestTakersReached,
  tracing,
  tracingMarks,
  writtenStatements,
  sqlStatements,
  builderStatements,
  cancellation,
  joinedTexts,
  codeFacts,
]

/** Only a text that writes names in another form than they are compared in is parsed a second time. */
const readModule = (text: string, language: Language): Pick<Module, 'file'> & { readonly module: Module } => {
  const module = new Module(parseTypescript(text, language))
  const canonical = canonicalText(module)
  if (canonical === text) return { file: module.file, module }
  const again = new Module(parseTypescript(canonical, language))
  return { file: again.file, module: again }
}

/**
 * Extracts the facts of one TypeScript or JavaScript file. A syntax error sets the file's `problem`; facts from the
 * readable parts are still returned.
 */
export const extractTypescript = (text: string, language: Language): FileFacts => {
  const { file, module } = readModule(text, language)
  const { plain, facts, roots, failure, copies, marked } = readCode(module, {
    codeOf,
    parse: (changed) => new Module(parseTypescript(changed, language)),
    errorLine: (from) => syntaxError(from.file)?.line,
    isTest: containsTests(text, language),
    runExtractors: (from, finds) => runExtractors(extractors, { module: from, ...finds }, language),
  })
  const tables = tablesOf(codeOf(plain))
  const problem = syntaxError(file) ?? htmlLikeComment(module)
  const calls = [...callsOf(plain), ...tables.calls]
  const entries = [...roots, ...rootsOfRounds(codeOf(plain), calls)]
  return {
    facts,
    imports: importsOf(plain),
    exports: exportsOf(plain),
    functions: marked([...functionsOf(plain), ...tables.functions]),
    calls,
    ...classRecords(codeOf(plain).file),
    ...(entries.length > 0 ? { roots: entries } : {}),
    traits: { ...traitsOf(plain), ...(copies.length > 0 && { copies }) },
    ...(failure ? { problem: failure } : {}),
    ...(problem ? { problem: { message: `Syntax error: ${problem.message}`, line: problem.line } } : {}),
  }
}

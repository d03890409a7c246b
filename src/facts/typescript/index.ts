import type { FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { canonicalText } from '#languages/typescript/canonical-text'
import { Module } from '#languages/typescript/module'
import { htmlLikeComment } from '#languages/typescript/html-like-comment'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import { classRecords } from '../class-records.ts'
import { containsTests } from '../contains-tests.ts'
import { readCode } from '../read-code.ts'
import { runExtractors } from '../run-extractors.ts'
import { tablesOf } from '../tables.ts'
import type { Extractor } from './context.ts'
import { codeFacts } from './code-facts.ts'
import { codeOf } from './code-of.ts'
import { codeLoads } from './code-loads.ts'
import { externalCalls } from './external-calls.ts'
import { cancellation } from './cancellation.ts'
import { endpoints } from './endpoints.ts'
import { tokens } from './tokens.ts'
import { dataAccesses } from './data-accesses.ts'
import { delayedWork } from './delayed-work.ts'
import { failureSafeguards } from './failure-safeguards.ts'
import { fanOuts } from './fan-outs.ts'
import { busyFlags } from './busy-flags.ts'
import { crashGuards } from './crash-guards.ts'
import { floatingPromises } from './floating-promises.ts'
import { fallbacks } from './fallbacks.ts'
import { operationMarks } from './operation-marks.ts'
import { testEvidence } from './test-evidence.ts'
import { joinedTexts } from './joined-texts.ts'
import { redactions } from './redactions.ts'
import { requestTakersReached } from './request-takers.ts'
import { outsideValues } from './outside-values.ts'
import { protections } from './protections.ts'
import { safeguards } from './safeguards.ts'
import { sanitisingSafeguards } from './sanitising-safeguards.ts'
import { switchesAndAudits } from './switches-and-audits.ts'
import { openConditions } from './open-conditions.ts'
import { openRefusals } from './open-refusals.ts'
import { twoStepClaims } from './two-step-claims.ts'
import { workflows } from './workflows.ts'
import { writeOrders } from './write-orders.ts'
import { weakSettings } from './weak-settings.ts'
import { schemaSyncs } from './schema-syncs.ts'
import { dataModels } from './data-models.ts'
import { loadWork } from './load-work.ts'
import { logCalls } from './log-calls.ts'
import { lostErrors } from './lost-errors.ts'
import { metrics } from './metrics.ts'
import { listedMigrations } from './migrations/listed.ts'
import { migrations } from './migrations/index.ts'
import { migrationRunners } from './migrations/runners.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './outline.ts'
import { processes } from './processes.ts'
import { breakers } from './breakers.ts'
import { resources } from './resources.ts'
import { retries } from './retries.ts'
import { jobs } from './jobs.ts'
import { schedules } from './schedules.ts'
import { locks } from './locks.ts'
import { messageSettlements } from './message-settlements.ts'
import { swallowedErrors } from './swallowed-errors.ts'
import { settings } from './settings.ts'
import { idempotencyKeys, sideEffects } from './side-effects.ts'
import { tracingMarks } from './tracing-marks.ts'
import { tracing } from './tracing.ts'
import { transactions } from './transactions.ts'
import { optionalWaitsAndSteps } from './optional-waits.ts'
import { startup } from './startup.ts'
import { writtenStatements } from './written-statements.ts'
import { builderStatements } from './builder-statements.ts'
import { sqlStatements } from './sql-statements.ts'
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

import type { FileFacts } from '#model/fact'
import { canonicalText } from '#languages/python/canonical-text'
import { PythonModule } from '#languages/python/module'
import { correlationMark } from '../shared/correlation-marks.ts'
import { classRecords } from '../values/class-records.ts'
import { containsTests } from '../reading/contains-tests.ts'
import { readCode } from '../reading/read-code.ts'
import { runExtractors } from '../reading/run-extractors.ts'
import { tablesOf } from '../values/tables.ts'
import { codeFacts } from './reading/code-facts.ts'
import { codeOf } from './reading/code-of.ts'
import { codeLoads } from './reading/code-loads.ts'
import type { Extractor } from './calls/context.ts'
import { logCalls } from './records/log-calls.ts'
import { lostErrors } from './calls/lost-errors.ts'
import { tokens } from './requests/tokens.ts'
import { metrics } from './records/metrics.ts'
import { locks } from './safeguards/locks.ts'
import { blockingCalls } from './calls/blocking-calls.ts'
import { busyFlags } from './work/busy-flags.ts'
import { cancellation } from './calls/cancellation.ts'
import { joinedTexts } from './reading/joined-texts.ts'
import { rekeying } from './reading/rekeying.ts'
import { settings } from './process/settings.ts'
import { weakSettings } from './process/weak-settings.ts'
import { outsideValues } from './reading/outside-values.ts'
import { loadWork } from './process/load-work.ts'
import { processes } from './process/processes.ts'
import { decoratorSafeguards } from './safeguards/decorator-safeguards.ts'
import { stoppingSafeguards } from './safeguards/stopping-safeguards.ts'
import { repetitionSafeguards } from './safeguards/repetition-safeguards.ts'
import { intakeSafeguards } from './safeguards/intake-safeguards.ts'
import { credentialStates } from './requests/credential-states.ts'
import { twoStepClaims } from './data/two-step-claims.ts'
import { delayedWork } from './work/delayed-work.ts'
import { fanOuts } from './calls/fan-outs.ts'
import { dataAccesses } from './data/data-accesses.ts'
import { sqlStatements } from './data/sql-statements.ts'
import { dataModels } from './data/data-models.ts'
import { disclosure } from './safeguards/disclosure.ts'
import { endpoints } from './requests/endpoints.ts'
import { exposure } from './requests/exposure.ts'
import { externalCalls } from './calls/external-calls.ts'
import { failureSafeguards } from './calls/failure-safeguards.ts'
import { alembicMigrations, alembicRunners } from './data/migrations/alembic.ts'
import { djangoMigrations } from './data/migrations/django.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './reading/outline.ts'
import { jobs } from './work/jobs.ts'
import { repeatingSafeguards } from './safeguards/repeating-safeguards.ts'
import { resources } from './process/resources.ts'
import { retries } from './calls/retries.ts'
import { roots } from './reading/roots.ts'
import { protections } from './requests/protections.ts'
import { safeguards } from './safeguards/safeguards.ts'
import { idempotencyKeys, sideEffects } from './reading/side-effects.ts'
import { swallowedErrors } from './calls/swallowed-errors.ts'
import { operations } from './reading/operations.ts'
import { tracing } from './records/tracing.ts'
import { breakers } from './calls/breakers.ts'
import { testEvidence } from './records/test-evidence.ts'
import { schedules } from './work/schedules.ts'
import { messageSettlements } from './work/message-settlements.ts'
import { transactions } from './data/transactions.ts'
import { workflows } from './work/workflows.ts'
import { writeOrders } from './data/write-orders.ts'
import { rootsOfRounds } from '../work-rounds/roots.ts'

/** Table of contents: one extractor per kind of fact (or a few kinds that belong together). */
const extractors: readonly Extractor[] = [
  endpoints,
  roots,
  externalCalls,
  jobs,
  swallowedErrors,
  retries,
  sideEffects,
  idempotencyKeys,
  transactions,
  codeLoads,
  djangoMigrations,
  alembicMigrations,
  alembicRunners,
  dataModels,
  dataAccesses,
  sqlStatements,
  writeOrders,
  safeguards,
  protections,
  failureSafeguards,
  repeatingSafeguards,
  decoratorSafeguards,
  stoppingSafeguards,
  repetitionSafeguards,
  intakeSafeguards,
  credentialStates,
  twoStepClaims,
  delayedWork,
  busyFlags,
  fanOuts,
  exposure,
  resources,
  disclosure,
  logCalls,
  lostErrors,
  outsideValues,
  weakSettings,
  rekeying,
  tokens,
  metrics,
  locks,
  cancellation,
  blockingCalls,
  processes,
  loadWork,
  operations,
  tracing,
  breakers,
  testEvidence,
  settings,
  schedules,
  workflows,
  messageSettlements,
  joinedTexts,
  codeFacts,
]

/** The encoding that the file declares (PEP 263), if decoding it as UTF-8 would not yield the code that Python runs. */
const foreignEncoding = (text: string): string | undefined => {
  const name = text
    .split('\n', 2)
    .map((line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1])
    .find((found) => found !== undefined)
  return name === undefined || /^(utf[-_]?8([-_]?sig)?|u8|(us[-_]?)?ascii|646|(iso[-_]?8859[-_]?1|latin[-_]?1|l1)(5)?|cp1252)$/i.test(name)
    ? undefined
    : name
}

/** Facts of one Python file. A syntax error becomes the file's `problem`; the facts that could be read are still returned. */
export const extractPython = (source: string): FileFacts => {
  // A byte order mark is not part of the program, and a lone carriage return ends a line. Other carriage returns would only complicate the patterns.
  const text = canonicalText(source.replace(/^\uFEFF/, '').replaceAll(/\r(?!\n)/g, '\n'))
  const module = new PythonModule(text)
  const { plain, facts, roots, failure, copies, marked } = readCode(module, {
    codeOf,
    parse: (changed) => new PythonModule(changed),
    errorLine: ({ tree }) => tree.errorLine,
    isTest: containsTests(text, 'python'),
    runExtractors: (from, finds) => runExtractors(extractors, { module: from, ...finds }, 'python'),
  })
  const tables = tablesOf(codeOf(plain))
  for (const fact of correlationMark(module.text)) facts.push(fact)
  const { errorLine } = module.tree
  const encoding = foreignEncoding(text)
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
    ...(errorLine === undefined ? {} : { problem: { message: 'Not valid Python 3: only part of the file was read.', line: errorLine } }),
    ...(encoding === undefined ? {} : { problem: { message: `The encoding ${encoding} is not supported.`, line: 1 } }),
  }
}

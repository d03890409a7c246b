import type { FileFacts } from '#model/fact'
import { canonicalText } from '#languages/python/canonical-text'
import { PythonModule } from '#languages/python/module'
import { correlationMark } from '../correlation-marks.ts'
import { classRecords } from '../class-records.ts'
import { containsTests } from '../contains-tests.ts'
import { readCode } from '../read-code.ts'
import { runExtractors } from '../run-extractors.ts'
import { tablesOf } from '../tables.ts'
import { codeFacts } from './code-facts.ts'
import { codeOf } from './code-of.ts'
import { codeLoads } from './code-loads.ts'
import type { Extractor } from './context.ts'
import { logCalls } from './log-calls.ts'
import { lostErrors } from './lost-errors.ts'
import { tokens } from './tokens.ts'
import { metrics } from './metrics.ts'
import { locks } from './locks.ts'
import { blockingCalls } from './blocking-calls.ts'
import { busyFlags } from './busy-flags.ts'
import { cancellation } from './cancellation.ts'
import { joinedTexts } from './joined-texts.ts'
import { rekeying } from './rekeying.ts'
import { settings } from './settings.ts'
import { weakSettings } from './weak-settings.ts'
import { outsideValues } from './outside-values.ts'
import { loadWork } from './load-work.ts'
import { processes } from './processes.ts'
import { decoratorSafeguards } from './decorator-safeguards.ts'
import { stoppingSafeguards } from './stopping-safeguards.ts'
import { repetitionSafeguards } from './repetition-safeguards.ts'
import { intakeSafeguards } from './intake-safeguards.ts'
import { credentialStates } from './credential-states.ts'
import { twoStepClaims } from './two-step-claims.ts'
import { delayedWork } from './delayed-work.ts'
import { fanOuts } from './fan-outs.ts'
import { dataAccesses } from './data-accesses.ts'
import { sqlStatements } from './sql-statements.ts'
import { dataModels } from './data-models.ts'
import { disclosure } from './disclosure.ts'
import { endpoints } from './endpoints.ts'
import { exposure } from './exposure.ts'
import { externalCalls } from './external-calls.ts'
import { failureSafeguards } from './failure-safeguards.ts'
import { alembicMigrations, alembicRunners } from './migrations/alembic.ts'
import { djangoMigrations } from './migrations/django.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './outline.ts'
import { jobs } from './jobs.ts'
import { repeatingSafeguards } from './repeating-safeguards.ts'
import { resources } from './resources.ts'
import { retries } from './retries.ts'
import { roots } from './roots.ts'
import { protections } from './protections.ts'
import { safeguards } from './safeguards.ts'
import { idempotencyKeys, sideEffects } from './side-effects.ts'
import { swallowedErrors } from './swallowed-errors.ts'
import { operations } from './operations.ts'
import { tracing } from './tracing.ts'
import { breakers } from './breakers.ts'
import { testEvidence } from './test-evidence.ts'
import { schedules } from './schedules.ts'
import { messageSettlements } from './message-settlements.ts'
import { transactions } from './transactions.ts'
import { workflows } from './workflows.ts'
import { writeOrders } from './write-orders.ts'
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

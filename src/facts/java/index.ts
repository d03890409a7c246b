import type { Fact, FileFacts } from '#model/fact'
import { JavaModule } from '#languages/java/module'
import { translateEscapes } from '#languages/java/translate-escapes'
import { correlationMark } from '../shared/correlation-marks.ts'
import { secrets } from '../secrets/secrets.ts'
import { codeOf } from './reading/code-of.ts'
import { containsTests } from '../reading/contains-tests.ts'
import { readCode } from '../reading/read-code.ts'
import { runExtractors } from '../reading/run-extractors.ts'
import type { Extractor } from './calls/context.ts'
import { applicationEvents } from './work/application-events.ts'
import { archives } from './data/archives.ts'
import { breakers } from './calls/breakers.ts'
import { cookieSafeguards } from './requests/cookie-safeguards.ts'
import { busyFlags } from './work/busy-flags.ts'
import { codeFacts } from './reading/code-facts.ts'
import { codeLoads } from './reading/code-loads.ts'
import { settings } from './process/settings.ts'
import { dataAccesses } from './data/data-accesses.ts'
import { sqlStatements } from './data/sql-statements.ts'
import { dataModels } from './data/data-models.ts'
import { callerMarks } from './requests/caller-marks.ts'
import { delayedWork } from './work/delayed-work.ts'
import { endpoints } from './requests/endpoints.ts'
import { executors } from './work/executors.ts'
import { externalCalls } from './calls/external-calls.ts'
import { failureSafeguards } from './calls/failure-safeguards.ts'
import { interrupts } from './calls/interrupts.ts'
import { jobOptions } from './work/job-options.ts'
import { jobSettings } from './work/job-settings.ts'
import { jobs } from './work/jobs.ts'
import { schedules } from './work/schedules.ts'
import { loadWork } from './process/load-work.ts'
import { logCalls } from './records/log-calls.ts'
import { lostErrors } from './calls/lost-errors.ts'
import { callsOf, exportsOf, functionsOf, implementationsOf, importsOf, traitsOf } from './reading/outline.ts'
import { joinedTexts } from './reading/joined-texts.ts'
import { rekeying } from './reading/rekeying.ts'
import { tracing } from './records/tracing.ts'
import { weakSettings } from './process/weak-settings.ts'
import { rowMarks } from './data/row-marks.ts'
import { writeOrders } from './data/write-orders.ts'
import { messageSettlements } from './work/message-settlements.ts'
import { metrics } from './records/metrics.ts'
import { startup } from './process/startup.ts'
import { testEvidence } from './records/test-evidence.ts'
import { tokens } from './requests/tokens.ts'
import { operations } from './reading/operations.ts'
import { outsideValues } from './reading/outside-values.ts'
import { processes } from './process/processes.ts'
import { proxies } from './calls/proxies.ts'
import { resources } from './process/resources.ts'
import { retries } from './calls/retries.ts'
import { roots } from './reading/roots.ts'
import { protections } from './requests/protections.ts'
import { safeguards } from './requests/safeguards.ts'
import { sharedState } from './process/shared-state.ts'
import { sideEffects } from './reading/side-effects.ts'
import { transactions } from './data/transactions.ts'
import { rootsOfRounds } from '../work-rounds/roots.ts'
import { holdsOnlyMigrations } from '../starts/schema-starts/coded-migrations.ts'

/** Table of contents: one extractor per kind of fact (or a few kinds that belong together). */
const extractors: readonly Extractor[] = [
  roots,
  endpoints,
  callerMarks,
  externalCalls,
  sideEffects,
  transactions,
  applicationEvents,
  jobs,
  schedules,
  messageSettlements,
  retries,
  breakers,
  resources,
  archives,
  codeLoads,
  interrupts,
  dataAccesses,
  sqlStatements,
  rowMarks,
  writeOrders,
  dataModels,
  safeguards,
  protections,
  failureSafeguards,
  cookieSafeguards,
  outsideValues,
  tokens,
  metrics,
  weakSettings,
  rekeying,
  settings,
  logCalls,
  lostErrors,
  processes,
  proxies,
  sharedState,
  operations,
  tracing,
  executors,
  busyFlags,
  delayedWork,
  jobOptions,
  jobSettings,
  loadWork,
  startup,
  testEvidence,
  joinedTexts,
  codeFacts,
]

/** `String @NonNull ... names`: valid (JLS 8.4.1), but not supported by the grammar. No fact depends on it. */
const annotatedEllipsis = /(?<=\w[ \t]{1,8})@\w+(?:\.\w+){0,8}(?=\s{0,8}\.\.\.\s{0,8}\w+\s{0,8}[,)])/g

/**
 * Escapes that Java translates before it reads comments and strings (JLS 3.3): a line break, a quote, the parts of a comment's end. The text after
 * one may be code although it looks like a comment or string, and vice versa.
 */
const hiddenEscape = /\\u+00(0[ad]|2[2af])/i

/** Facts of one Java file. A syntax error becomes the file's `problem`; the facts that could be read are still returned. */
export const extractJava = (source: string): FileFacts => {
  // A byte order mark is not part of the program, and a lone carriage return ends a line.
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r(?!\n)/g, '\n')
  const translated = translateEscapes(text)
  const module = new JavaModule(translated.replaceAll(annotatedEllipsis, (annotation) => ' '.repeat(annotation.length)))
  const { plain, facts, roots, failure, copies, marked } = readCode(module, {
    codeOf,
    parse: (changed) => new JavaModule(changed),
    errorLine: ({ tree }) => tree.errorLine,
    isTest: containsTests(text, 'java'),
    runExtractors: (from, finds) => runExtractors(extractors, { module: from, ...finds }, 'java'),
  })
  const emit = (fact: Fact): void => void facts.push(fact)
  // Credentials that the file writes with escapes.
  if (translated !== text) for (const fact of secrets(translated)) if (fact.kind === 'secret') emit({ ...fact, isJoined: true })
  for (const fact of correlationMark(module.text)) facts.push(fact)
  const implementations = implementationsOf(plain)
  const { errorLine } = module.tree
  const hidden = hiddenEscape.exec(text)
  const calls = callsOf(plain)
  const entries = [...roots, ...rootsOfRounds(codeOf(plain), calls)]
  return {
    facts,
    imports: importsOf(plain),
    exports: exportsOf(plain),
    functions: marked(functionsOf(plain)),
    calls,
    ...(implementations.length > 0 ? { implementations } : {}),
    ...(entries.length > 0 ? { roots: entries } : {}),
    traits: {
      ...traitsOf(plain),
      ...(holdsOnlyMigrations(codeOf(plain).file, facts) && { migration: true as const }),
      ...(copies.length > 0 && { copies }),
    },
    ...(failure ? { problem: failure } : {}),
    ...(errorLine === undefined ? {} : { problem: { message: 'Not valid Java: only part of the file was read.', line: errorLine } }),
    ...(hidden
      ? { problem: { message: `Unicode escape \`${hidden[0]}\` hides code.`, line: text.slice(0, hidden.index).split('\n').length } }
      : {}),
  }
}

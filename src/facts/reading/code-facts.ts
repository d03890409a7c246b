import type { Fact } from '#model/fact'
import { backgroundLoops } from '../background-loops/extract.ts'
import { conflictClauses } from '../conflict-clauses/extract.ts'
import { comparisons } from '../comparisons/extract.ts'
import { cacheAsides } from '../cache-asides/extract.ts'
import { removedItems } from '../message-settlements/removed-items.ts'
import { lateAcknowledgements } from '../message-settlements/acknowledges-late.ts'
import { fixedAddresses } from '../configuration/fixed-addresses.ts'
import type { ModuleCode } from './module-code.ts'
import { rowAdditions } from '../row-additions/extract.ts'
import { codeCredentials } from '../secrets/code-credentials.ts'
import { exclusions } from '../exclusions/extract.ts'
import { limitingValues } from '../endpoints/limiting-values.ts'
import { declaredByMeters } from '../metrics/declared-by-meters.ts'
import { recordedMetrics } from '../metrics/recorded-metrics.ts'
import { recordings } from '../recordings/extract.ts'
import { lazySetups } from '../lazy-setups/extract.ts'
import { memoryDecisions } from '../memory-decisions/extract.ts'
import { memoryPositions } from '../memory-positions/extract.ts'
import { datedWrites } from '../dated-writes/extract.ts'
import { orderedWrites } from '../ordered-writes/extract.ts'
import { isolatedItems } from '../isolated-items/extract.ts'
import { runningWork } from '../running-work/extract.ts'
import { roundWorks } from '../round-works/extract.ts'
import { rowWorks } from '../row-works/extract.ts'
import { leftWork } from '../left-work/extract.ts'
import { queuesWithoutDeadLetters } from '../work-steps/queues-without-dead-letters.ts'
import { failureListeners } from '../job-settings/failure-listeners.ts'
import { workSteps } from '../work-steps/extract.ts'
import { fronts } from '../fronts/extract.ts'
import { apartWork } from '../apart-work/extract.ts'
import { failedChecks } from '../failed-checks/extract.ts'
import { optionalChecks } from '../optional-checks/extract.ts'
import { openAccess } from '../open-access/extract.ts'
import { requestKeys } from '../request-keys/extract.ts'
import { keyHandings } from '../request-keys/key-handings.ts'
import { moneyPosts } from '../request-keys/money-posts.ts'
import { dedupeKeys } from '../dedupe-keys/extract.ts'
import { dispatch } from '../dispatch/extract.ts'
import { untracedWork } from '../untraced-work/extract.ts'
import { repeatedWork } from '../repeated-work/extract.ts'
import { failureTests } from '../failure-tests/extract.ts'
import { skippedWork } from '../skipped-work/extract.ts'
import { dependencyChecks } from '../dependency-checks/extract.ts'
import { keyTrials } from '../secrets/key-trials.ts'
import { locks } from '../locks/extract.ts'
import { expiries } from '../expiries/extract.ts'
import { releases } from '../releases/extract.ts'
import { limits } from '../limits/extract.ts'
import { rateAmounts } from '../rate-amounts/extract.ts'
import { attemptLimits } from '../attempt-limits/extract.ts'
import { waitLimits } from '../wait-limits/extract.ts'
import { substitutions } from '../substitutions/extract.ts'
import { joinedAnswers } from '../joined-answers/extract.ts'
import { schemaStarts } from '../starts/schema-starts/extract.ts'
import { switchReads } from '../switch-reads/extract.ts'
import { twinSteps } from '../twin-steps/extract.ts'
import { typeormOptions } from '../starts/schema-starts/typeorm-options.ts'

/** Extractors that need only the code model and therefore work alike for all languages. */
const extractors: readonly ((code: ModuleCode) => readonly Fact[])[] = [
  schemaStarts,
  substitutions,
  joinedAnswers,
  twinSteps,
  typeormOptions,
  cacheAsides,
  backgroundLoops,
  codeCredentials,
  rowAdditions,
  skippedWork,
  failureTests,
  repeatedWork,
  untracedWork,
  dispatch,
  requestKeys,
  moneyPosts,
  keyHandings,
  lateAcknowledgements,
  removedItems,
  openAccess,
  optionalChecks,
  failedChecks,
  fixedAddresses,
  declaredByMeters,
  recordedMetrics,
  recordings,
  keyTrials,
  limitingValues,
  exclusions,
  fronts,
  apartWork,
  workSteps,
  failureListeners,
  queuesWithoutDeadLetters,
  leftWork,
  lazySetups,
  memoryDecisions,
  memoryPositions,
  isolatedItems,
  roundWorks,
  runningWork,
  datedWrites,
  orderedWrites,
  rowWorks,
  dependencyChecks,
  waitLimits,
  switchReads,
  attemptLimits,
  locks,
  releases,
  expiries,
  limits,
  rateAmounts,
  comparisons,
  conflictClauses,
  dedupeKeys,
]

/** The facts that the code model of a file alone determines. */
export const codeFacts = (code: ModuleCode): readonly Fact[] => extractors.flatMap((extract) => extract(code))

import type { Rule } from '#model/rule'
import { idempotencyKeyRemoved } from './idempotency-key-removed.ts'
import { idempotencyKeyMadePerAttempt } from './idempotency-key-made-per-attempt.ts'
import { outerClientInTransaction } from './outer-client-in-transaction.ts'
import { paymentWithoutIdempotencyKey } from './payment-without-idempotency-key.ts'
import { sideEffectInTransaction } from './side-effect-in-transaction.ts'
import { selfCallBypassesAnnotation } from './self-call-bypasses-annotation.ts'
import { writeAfterCommitLost } from './write-after-commit-lost.ts'
import { sharedStateWithoutItsLock } from './shared-state-without-its-lock.ts'
import { synchronisationRemoved } from './synchronisation-removed.ts'
import { transactionRemoved } from './transaction-removed.ts'
import { webhookErrorSwallowed } from './webhook-error-swallowed.ts'
import { conflictClauseRemoved } from './conflict-clause-removed.ts'
import { commitOutcomeIgnored } from './commit-outcome-ignored.ts'
import { checkThenInsert } from './check-then-insert.ts'
import { dependentRowsWithoutTransaction } from './dependent-rows-without-transaction.ts'
import { rowsReplacedWithoutTransaction } from './rows-replaced-without-transaction.ts'
import { valueComputedOutsideDatabase } from './value-computed-outside-database.ts'
import { webhookWithoutDeduplication } from './webhook-without-deduplication.ts'
import { eventOverwritesNewerState } from './event-overwrites-newer-state.ts'
import { commitHookRemoved } from './commit-hook-removed.ts'
import { duplicateCheckRemoved } from './duplicate-check-removed.ts'
import { repetitionCheckRemoved } from './repetition-check-removed.ts'
import { claimInTwoSteps } from './claim-in-two-steps.ts'
import { staleWriteGuardRemoved } from './stale-write-guard-removed.ts'
import { uniqueConstraintRemoved } from './unique-constraint-removed.ts'

export const idempotency: readonly Rule[] = [
  idempotencyKeyMadePerAttempt,
  idempotencyKeyRemoved,
  outerClientInTransaction,
  paymentWithoutIdempotencyKey,
  sideEffectInTransaction,
  selfCallBypassesAnnotation,
  writeAfterCommitLost,
  synchronisationRemoved,
  sharedStateWithoutItsLock,
  transactionRemoved,
  webhookErrorSwallowed,
  conflictClauseRemoved,
  commitOutcomeIgnored,
  checkThenInsert,
  dependentRowsWithoutTransaction,
  rowsReplacedWithoutTransaction,
  valueComputedOutsideDatabase,
  webhookWithoutDeduplication,
  eventOverwritesNewerState,
  commitHookRemoved,
  duplicateCheckRemoved,
  repetitionCheckRemoved,
  claimInTwoSteps,
  uniqueConstraintRemoved,
  staleWriteGuardRemoved,
]

import type { Rule } from '#model/rule'
import { idempotencyKeyMadePerAttempt } from './idempotency-key-made-per-attempt.ts'
import { outerClientInTransaction } from './outer-client-in-transaction.ts'
import { paymentWithoutIdempotencyKey } from './payment-without-idempotency-key.ts'
import { sideEffectInTransaction } from './side-effect-in-transaction.ts'
import { transactionRemoved } from './transaction-removed.ts'
import { webhookErrorSwallowed } from './webhook-error-swallowed.ts'

export const idempotency: readonly Rule[] = [
  idempotencyKeyMadePerAttempt,
  outerClientInTransaction,
  paymentWithoutIdempotencyKey,
  sideEffectInTransaction,
  transactionRemoved,
  webhookErrorSwallowed,
]

import { evidenceAt, gapAt, rule } from '#model/rule'
import { sideEffectsOf } from '#system/side-effects'

export const paymentWithoutIdempotencyKey = rule({
  id: 'payment-without-idempotency-key',
  check: '6.2',
  alsoServes: ['6.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Payment without an idempotency key',
  why: 'A timeout, or a restart before the charge is recorded, is enough: a job, a webhook redelivery or a second click repeats the call. Without a key the provider treats the repeat as a new payment and reports no error.',
  fix: 'Pass an idempotency key that is derived from the operation (the order, the payout, the event) and stays the same in every attempt.',
  blindSpots:
    "The key that the provider's library generates for its own retries does not count, because it is new for each call. Options built elsewhere count as having a key.",
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.movesMoney) continue
      if (effect.key.state === 'set') yield evidenceAt(effect, 'has an idempotency key', effect.key.at)
      if (effect.key.state !== 'absent') continue
      yield gapAt(effect, {
        message: `\`${effect.callee}\` has no idempotency key. If the response is lost and the call is repeated, the money moves twice.`,
      })
    }
  },
})

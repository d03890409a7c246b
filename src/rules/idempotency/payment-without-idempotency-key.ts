import { evidenceAt, gapAt, rule } from '#model/rule'
import { sideEffectsOf } from '#system/side-effects'

export const paymentWithoutIdempotencyKey = rule({
  id: 'payment-without-idempotency-key',
  check: '6.2',
  alsoServes: ['6.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Payment without an idempotency key',
  why: 'When the answer is lost (a timeout, a restart between the charge and the row that records it), whoever called tries again: a job, a webhook redelivery, a second click. Without a key of its own the provider cannot know the repetition, and the money moves twice.',
  fix: 'Hand over an idempotency key that is derived from the operation (the order, the payout, the event) and is the same in every attempt.',
  blindSpots:
    "The key that the provider's library makes for its own retries counts for nothing here: it is new for each call. Options that are made elsewhere count as having a key.",
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.movesMoney) continue
      if (effect.key.state === 'set') yield evidenceAt(effect, 'has an idempotency key', effect.key.at)
      if (effect.key.state !== 'absent') continue
      yield gapAt(effect, {
        message: `\`${effect.callee}\` has no idempotency key: if its answer is lost and it is called again, the money moves a second time.`,
      })
    }
  },
})

import { evidenceAt, gapAt, rule } from '#model/rule'

export const idempotencyKeyMadePerAttempt = rule({
  id: 'idempotency-key-made-per-attempt',
  check: '6.3',
  alsoServes: ['6.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'Idempotency key that is new in every attempt',
  why: 'The receiver knows a repetition by its key. A key that is made anew for each attempt tells it that every attempt is another order: it looks protected, and two charges arrive, each with its own perfectly unique key.',
  fix: 'Derive the key from what the operation is about (order, payout, event, job), or make it once and store it before the first attempt.',
  blindSpots: 'A key that is used a second time in the function (stored, returned) counts as kept.',
  languages: ['java', 'typescript'],
  *judge(system) {
    // A run of a schedule is a new operation; a job that comes again is not.
    const comesAgain = system.facts('consumer').some(({ at, handler }) => {
      const target = system.define(at.path, handler)
      return target !== undefined && system.does(target.path, target.name, 'makes-fresh-key')
    })
    for (const key of system.facts('idempotency-key')) {
      if (!key.inService) continue
      if (key.made === 'derived') yield evidenceAt(key, `idempotency key from ${key.by}`)
      else if (key.perAttempt || (comesAgain && key.reach.has('job')))
        yield gapAt(key, {
          message: `\`${key.by}\` makes a new idempotency key ${key.perAttempt ? 'in every attempt' : 'each time this job is tried again'}: the receiver takes a repetition for another order.`,
        })
    }
  },
})

import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'
import { remembered } from '#system/reads'

export const deadlineRemoved = rule({
  id: 'deadline-removed',
  check: '4.1',
  alsoServes: ['4.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Deadline taken away',
  why: 'Somebody had bounded this wait. Without the bound, a peer that accepts and never answers holds the caller for as long as it likes; under load all of them wait, and the service stops although nothing in it has failed.',
  fix: 'Put the deadline back, or show in the change what bounds this wait now.',
  blindSpots:
    'A deadline that moves into a file which this change does not touch, or behind a function that is called for the first time here, counts as kept.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['waiting'],
      ({ by, protects }) => `\`${by}\` bounded what ${protects} waits for, and is taken away; nothing in this change bounds it instead.`,
      // A deadline alone degrades nothing; and it is one of a call where something is called.
      (kept) => (/\bsignal\b/i.test(kept.by) || callersOut(system).has(placeOf(kept.at.path, kept.within)) ? ['4.1'] : []),
    ),
})

const placeOf = (path: string, within: string): string => `${path}\0${within}`

/** Functions that ask another system, or make the client that does. */
const callersOut = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      (['external-call', 'client', 'side-effect'] as const).flatMap((kind) =>
        system.facts(kind).map(({ at, within }) => placeOf(at.path, within)),
      ),
    ),
)

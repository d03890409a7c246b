import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'
import { remembered } from '#system/reads'

export const deadlineRemoved = rule({
  id: 'deadline-removed',
  check: '4.1',
  alsoServes: ['4.4', '4.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Timeout removed',
  why: 'If the remote side stops responding, this code now waits indefinitely. Under load every worker may end up waiting, and the service stops responding even though nothing in it has failed.',
  fix: 'Restore the timeout, or state in the pull request which timeout limits this wait now.',
  blindSpots:
    'A timeout that moves to a file this change does not touch, or into a function called for the first time here, counts as kept.',
  languages: ['java', 'python', 'typescript', 'go'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['waiting'],
      ({ by, protects }) =>
        `This change removes \`${by}\`, the time limit of ${protects}, and does not add another. If the remote side stops responding, the wait may never end.`,
      // A timeout alone is no degraded mode, and outside a function that calls out it bounds no external call.
      (kept) => (/\bsignal\b/i.test(kept.by) || callersOut(system).has(placeOf(kept.at.path, kept.within)) ? ['4.1'] : []),
    ),
})

const placeOf = (path: string, within: string): string => `${path}\0${within}`

/** Functions that call another system, or create the client that does. */
const callersOut = remembered(
  (system): ReadonlySet<string> =>
    new Set(
      (['external-call', 'client', 'side-effect'] as const).flatMap((kind) =>
        system.facts(kind).map(({ at, within }) => placeOf(at.path, within)),
      ),
    ),
)

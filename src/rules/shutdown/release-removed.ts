import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

/** A connection, or what holds many, is closed; a subscription that is cancelled says nothing of the database. */
const closesConnection =
  /pool\.end\(\)$|(db|database|conn|connection|prisma|redis|store|runner|cursor|knex|sequelize)\.(close|end|release|quit|disconnect|destroy)\(\)$|client\.(close|end|release|quit|disconnect)\(\)$/i

export const releaseRemoved = rule({
  id: 'release-removed',
  check: '8.4',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'What was taken is no longer given back',
  why: 'Each time this runs a connection, handle, timer or listener stays behind. Nothing shows it until the pool is empty or the memory is full; then everything waits, and a restart helps for a day.',
  fix: 'Give it back on every way out (`finally`), or show in the change who does so now.',
  blindSpots:
    'It sees what is called by names such as close, release and unsubscribe; a helper that does it elsewhere counts as doing so when it is called for the first time here.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['leak'],
      ({ by, protects }) =>
        /\.Wait\(\)$/.test(by)
          ? `\`${by}\` let what was still running come to its end before ${protects} went on, and is taken away.`
          : `\`${by}\` gave back what ${protects} takes, and is taken away.`,
      ({ by }) => (closesConnection.test(by) ? ['8.4'] : []),
    ),
})

import { rule } from '#model/rule'
import { judgeLost } from '#system/lost-safeguards'

/** Closes a connection or a pool. A cancelled subscription is no evidence of closed connections. */
const closesConnection =
  /pool\.end\(\)$|(db|database|conn|connection|prisma|redis|store|runner|cursor|knex|sequelize)\.(close|end|release|quit|disconnect|destroy)\(\)$|client\.(close|end|release|quit|disconnect)\(\)$/i

export const releaseRemoved = rule({
  id: 'release-removed',
  check: '8.4',
  alsoServes: ['8.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Resource release removed',
  why: 'Nothing fails until the connection pool is empty or memory is full. Then requests hang, and a restart helps only for a while. Work that is no longer awaited is cut off when the process stops.',
  fix: 'Release the resource on every path (`finally`, or `defer` in Go), or name in the pull request the code that releases it now.',
  blindSpots:
    'Recognises calls by names such as close, release and unsubscribe. A helper called here for the first time counts as a replacement.',
  languages: ['java', 'go', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['leak'],
      ({ by, protects }) =>
        /\.Wait\(\)$/.test(by)
          ? `This change removes \`${by}\` from ${protects}, which waited there for running work. That work may now be cut off or outlive its caller.`
          : `This change removes \`${by}\`, which released a resource in ${protects}. Each run may now leak that resource.`,
      ({ by }) => (closesConnection.test(by) ? ['8.4'] : []),
    ),
})

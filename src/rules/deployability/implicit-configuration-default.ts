import { gapAt, rule } from '#model/rule'

export const implicitConfigurationDefault = rule({
  id: 'implicit-configuration-default',
  check: '1.7',
  alsoServes: ['2.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Address falls back to localhost',
  why: 'The process looks healthy, but calls a local address where nothing listens, or another service on the same host. Requests fail, or data goes to the wrong place.',
  fix: 'Exit at startup when the variable is missing. Use the fallback only in an explicit development environment (in Node.js, such as `NODE_ENV === "development"`).',
  blindSpots: 'Does not examine defaults in validation schemas.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const read of system.facts('config-read')) {
      if (read.use !== 'local-default' || !read.inService) continue
      yield gapAt(read, {
        message: `If \`${read.name}\` is not set, this code falls back to a local development host, in production too. The process starts without an error and connects to the wrong address.`,
      })
    }
  },
})

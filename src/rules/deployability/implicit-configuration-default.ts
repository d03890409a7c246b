import { gapAt, rule } from '#model/rule'

export const implicitConfigurationDefault = rule({
  id: 'implicit-configuration-default',
  check: '1.7',
  alsoServes: ['2.3'],
  severity: 'P2',
  stage: 'stable',
  title: "Address that falls back to a developer's machine",
  why: 'When the variable is missing in production, the process starts, talks to a place where nobody listens (or to the wrong neighbour), and looks healthy until somebody misses the data.',
  fix: 'Let the process stop when the variable is missing, and keep the fallback to an environment that was asked for (`NODE_ENV === "development"`).',
  blindSpots: 'Fallbacks inside schemas of validation packages are not looked at.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const read of system.facts('config-read')) {
      if (read.use !== 'local-default' || !read.inService) continue
      yield gapAt(read, {
        message: `When \`${read.name}\` is not set, in production too, a host of a developer's machine stands in for it here without a word.`,
      })
    }
  },
})

import { gapAt, rule } from '#model/rule'

export const numericEnvironmentUnvalidated = rule({
  id: 'numeric-environment-unvalidated',
  check: '1.3',
  alsoServes: ['1.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Number from the environment that nobody looks at',
  why: 'When the variable is missing or misspelt, the number is NaN (or nought, in Go), and nobody is told: a timer fires every millisecond (138 runs measured in 200 ms), a timeout is turned off, a limit never holds.',
  fix: 'Give the variable a default before it is converted (`Number(process.env.X ?? 5_000)`), or read it through a schema that stops the start when it is no number.',
  blindSpots: 'Only numbers that go straight into a timer or an option are followed.',
  languages: ['go', 'typescript'],
  *judge(system) {
    const checked = new Set(system.facts('config-check').flatMap((check) => (check.file.role === 'test' ? [] : check.names)))
    for (const read of system.facts('config-read')) {
      if (read.use !== 'number' || !read.inService || checked.has(read.name)) continue
      yield gapAt(read, {
        message: `Without a number in \`${read.name}\` this is ${read.becomes ?? 'NaN'}, and goes as such into \`${read.into}\`: nothing stands in for it and nothing makes sure of it.`,
      })
    }
  },
})

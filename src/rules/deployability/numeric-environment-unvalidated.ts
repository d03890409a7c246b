import { gapAt, rule } from '#model/rule'

export const numericEnvironmentUnvalidated = rule({
  id: 'numeric-environment-unvalidated',
  check: '1.3',
  alsoServes: ['1.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Numeric environment variable not validated',
  why: 'When the variable is missing or malformed, the number is NaN (0 in Go) and no error is logged. A timer fires about every millisecond (138 times in 200 ms, measured), a timeout is disabled, or a limit never applies.',
  fix: 'Validate the variable with a schema at startup, and exit if it is not a number. If a default is safe, apply it before the conversion: `Number(process.env.X ?? 5_000)`.',
  blindSpots: 'Detects only numbers passed directly to a timer or an option.',
  languages: ['go', 'typescript'],
  *judge(system) {
    const checked = new Set(system.facts('config-check').flatMap((check) => (check.file.role === 'test' ? [] : check.names)))
    for (const read of system.facts('config-read')) {
      if (read.use !== 'number' || !read.inService || checked.has(read.name)) continue
      yield gapAt(read, {
        message: `If \`${read.name}\` is missing or not a number, \`${read.into}\` gets ${read.becomes ?? 'NaN'}: it has no default or validation here. A timer may fire without pause, or a timeout or limit may be off.`,
      })
    }
  },
})

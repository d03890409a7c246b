import { gapAt, rule } from '#model/rule'

export const numericEnvironmentUnvalidated = rule({
  id: 'numeric-environment-unvalidated',
  check: '1.3',
  alsoServes: ['1.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Numeric environment variable not validated',
  why: 'No error is logged. A timer may fire about every millisecond (in Node.js, 138 times in 200 ms when measured) and saturate the process, a timeout may be disabled, or a limit may never apply.',
  fix: 'Validate the variable with a schema at startup, and exit if it is not a number. If a default is safe, apply it before the conversion (in Node.js, `Number(process.env.X ?? 5_000)`).',
  blindSpots: 'Detects only numbers passed directly to a timer or an option.',
  languages: ['go', 'typescript'],
  *judge(system) {
    const checked = new Set(system.facts('config-check').flatMap((check) => (check.file.role === 'test' ? [] : check.names)))
    for (const read of system.facts('config-read')) {
      if (read.use !== 'number' || !read.inService || checked.has(read.name)) continue
      yield gapAt(read, {
        message: `If \`${read.name}\` is missing or not a number, \`${read.into}\` gets ${read.becomes ?? 'NaN'}: the variable has no default or validation here. A timer may fire without pause, or a timeout or limit may be off.`,
      })
    }
  },
})

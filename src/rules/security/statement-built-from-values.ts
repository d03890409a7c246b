import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/in-language'

export const statementBuiltFromValues = rule({
  id: 'statement-built-from-values',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Value interpolated into an SQL statement',
  why: 'A quote in the value ends the string, and the rest of the value runs as SQL. Callers may read the rows of all tenants or drop tables.',
  fix: 'Pass the value as a parameter of the query.',
  blindSpots: 'Does not check values without quotes around them, nor statements that are built across functions.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const reported = new Set<string>()
    for (const value of system.facts('outside-value')) {
      const place = `${value.at.path} ${value.within.split(' > ')[0] ?? ''}`
      if (!value.inService || value.into !== 'statement' || reported.has(place)) continue
      // One finding per function: code that interpolates one value usually interpolates all of them.
      reported.add(place)
      yield gapAt(value, {
        fix: inLanguage(value.at.path, {
          typescript: `Pass \`${value.value}\` as a parameter, without quotes in the statement: \`query('… WHERE name = $1', [${value.value}])\`.`,
          python: `Pass \`${value.value}\` as a parameter, without quotes in the statement: \`execute("… WHERE name = %s", (${value.value},))\`.`,
          go: `Pass \`${value.value}\` as a parameter, without quotes in the statement: \`db.Query("… WHERE name = $1", ${value.value})\`.`,
          java: `Pass \`${value.value}\` as a parameter, without quotes in the statement: \`… WHERE name = ?\`.`,
        }),
        ...(value.fromRequest ? { severity: 'P0' as const } : {}),
        message: `\`${value.value}\`${value.fromRequest ? ', which comes from the request,' : ''} is interpolated into an SQL statement between quotes. A quote in the value allows SQL injection.`,
      })
    }
  },
})

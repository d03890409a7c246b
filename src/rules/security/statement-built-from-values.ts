import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** JPQL has no statement that drops a table. */
const riskOfJpql = 'A client may read rows that it is not allowed to access, such as those of other users.'

export const statementBuiltFromValues = rule({
  id: 'statement-built-from-values',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'SQL injection through an interpolated value',
  why: 'A client may read or change rows that it is not allowed to access, and may be able to run other statements.',
  fix: 'Pass the value as a parameter of the query.',
  blindSpots:
    'Does not check values without quotes around them, nor statements that are built across functions. In TypeScript, a value that does not come from the request is a preview.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const reported = new Set<string>()
    for (const value of system.facts('outside-value')) {
      const place = `${value.at.path} ${value.within.split(' > ')[0] ?? ''}`
      if (!value.inService || value.into !== 'statement' || reported.has(place)) continue
      // One finding per function: code that interpolates one value usually interpolates all of them.
      reported.add(place)
      const isJpql = value.callee.endsWith('.createQuery') && value.at.path.endsWith('.java')
      yield gapAt(value, {
        fix: inLanguage(value.at.path, {
          typescript: `Put a placeholder for each value in the statement, without quotes (\`$1\` or \`?\`, depending on the driver), and pass \`${value.value}\` as a parameter of the query.`,
          python: `Put a placeholder in the statement, without quotes (\`%s\` or \`?\`, depending on the driver), and pass \`${value.value}\` as a parameter of the query.`,
          go: `Put a placeholder in the statement, without quotes (\`$1\` or \`?\`, depending on the driver), and pass \`${value.value}\` as an argument after the statement.`,
          java: `Put a placeholder in the statement, without quotes, and bind \`${value.value}\` to it: \`?\` with JDBC, \`:name\` and \`setParameter\` with JPA.`,
        }),
        ...(value.fromRequest
          ? { severity: 'P0' as const }
          : // Its type may leave it no text but the members of an enum.
            value.file.language === 'typescript' && { stage: 'preview' as const }),
        message: `\`${value.value}\`${value.fromRequest ? ', which comes from the request,' : ''} is put between quotes in ${isJpql ? 'a JPQL query' : 'an SQL statement'}. A quote in the value ends the string, and the rest ${isJpql ? 'becomes part of the query' : 'runs as SQL'}.`,
        risk: isJpql ? riskOfJpql : undefined,
      })
    }
  },
})

import { gapAt, rule } from '#model/rule'

/** Without its quotes, and without the marks of a template or of names in MySQL, which would end the code mark around it. */
const bare = (condition: string): string => condition.replaceAll('`', '').replaceAll(/^['"]|['"]$/g, '')

export const alternativeEscapesCondition = rule({
  id: 'alternative-escapes-condition',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: '`OR` without parentheses bypasses other conditions',
  why: 'By default, the query builder adds no parentheses around a condition, and `AND` binds tighter than `OR`. The query may return rows of other users or tenants, and no error shows it.',
  fix: 'Put parentheses around the whole condition.',
  blindSpots: 'Does not read a condition that is built elsewhere and passed in.',
  languages: ['typescript'],
  *judge(system) {
    for (const open of system.facts('open-condition')) {
      if (!open.inService) continue
      yield gapAt(open, {
        fix: 'Put parentheses around the whole condition: `(… OR …)`.',
        message: `\`${bare(open.condition)}\` contains an \`OR\`, but has no parentheses around it. Rows that match one side of the \`OR\` can be returned even if they fail the other conditions of the query.`,
      })
    }
  },
})

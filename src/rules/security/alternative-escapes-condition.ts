import { gapAt, rule } from '#model/rule'

export const alternativeEscapesCondition = rule({
  id: 'alternative-escapes-condition',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: '`OR` without parentheses bypasses other conditions',
  why: 'The query builder joins this text to the other conditions without parentheses, and `AND` binds tighter than `OR`. The query then returns rows of other users or tenants, and nothing logs an error.',
  fix: 'Put parentheses around the text of the condition.',
  blindSpots: 'Does not read a condition that is built elsewhere and passed in.',
  languages: ['typescript'],
  *judge(system) {
    for (const open of system.facts('open-condition')) {
      if (!open.inService) continue
      yield gapAt(open, {
        fix: `Put parentheses around the condition: \`(… OR …)\`.`,
        message: `${open.condition} contains an \`OR\`, and the query adds its other conditions without parentheses. Rows that match one side of the \`OR\` bypass them.`,
      })
    }
  },
})

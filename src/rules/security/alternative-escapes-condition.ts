import { gapAt, rule } from '#model/rule'

export const alternativeEscapesCondition = rule({
  id: 'alternative-escapes-condition',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'An `OR` that undoes the other conditions',
  why: 'The builder puts this text beside the other conditions without brackets, and `AND` binds more tightly than `OR`: rows for which the alternative holds come back whatever the others say, those of somebody else among them.',
  fix: 'Put brackets around the text, or use what the builder has for alternatives (`Brackets`, `orWhere` in a function).',
  blindSpots: 'A condition that is made elsewhere and handed over is not read.',
  languages: ['typescript'],
  *judge(system) {
    for (const open of system.facts('open-condition')) {
      if (!open.inService) continue
      yield gapAt(open, {
        message: `The \`OR\` of ${open.condition} stands beside the other conditions without brackets: what it lets through, they do not hold back.`,
      })
    }
  },
})

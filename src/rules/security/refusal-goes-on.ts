import { gapAt, rule } from '#model/rule'

export const refusalGoesOn = rule({
  id: 'refusal-goes-on',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Handler continues after rejecting the request',
  why: 'The client sees a rejection, but the code after it still runs and may change data. A second response then usually fails because the headers were already sent.',
  fix: 'Put `return` before the call that rejects the request.',
  blindSpots: 'Checks only branches without `else` that end with a 4xx response, where `next()` or another response always follows.',
  languages: ['typescript'],
  *judge(system) {
    for (const open of system.facts('open-refusal')) {
      if (!open.inService) continue
      yield gapAt(open, {
        ...(open.servesAllTheSame ? {} : { severity: 'P2' }),
        fix: `Return when you reject the request: \`return ${open.answer}(…)\`.`,
        message: open.servesAllTheSame
          ? `After \`${open.answer}\`, the function continues to \`${open.goesOnTo}\`. The rejected request is served anyway.`
          : `After \`${open.answer}\`, the function continues to \`${open.goesOnTo}\`. The rest of the function still runs, and the second response fails.`,
      })
    }
  },
})

import { gapAt, rule } from '#model/rule'

export const refusalGoesOn = rule({
  id: 'refusal-goes-on',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'A refusal after which the handler goes on',
  why: 'Sending an answer does not end a function. What stands behind the refusal runs all the same: the handler that was to be kept from the caller, or a second answer, which fails because the first one is sent.',
  fix: 'Leave the function with the refusal: `return` before or after it.',
  blindSpots:
    'It speaks of branches without `else` that send an answer of 4xx as the last thing they do, where `next()` or another answer follows in any case.',
  languages: ['typescript'],
  *judge(system) {
    for (const open of system.facts('open-refusal')) {
      if (!open.inService) continue
      yield gapAt(open, {
        ...(open.servesAllTheSame ? {} : { severity: 'P2' }),
        message: open.servesAllTheSame
          ? `After \`${open.answer}\` the function goes on to \`${open.goesOnTo}\`: who was refused is served all the same.`
          : `After \`${open.answer}\` the function goes on, and comes to \`${open.goesOnTo}\`: what was refused is done, and the second answer fails.`,
      })
    }
  },
})

import { gapAt, rule } from '#model/rule'

export const backgroundSenderLeftBehind = rule({
  id: 'background-sender-left-behind',
  check: '8.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Background work that can never end',
  why: 'Whoever waited has left by its time limit or its cancellation, and the work that it started waits for ever to hand its result over. Each slow call keeps one more in memory, with all that it holds, until the process runs out of it.',
  fix: 'Give the channel room for the one result (`make(chan T, 1)`), or let the sender choose between sending and the end of the context.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard'))
      if (hazard.hazard === 'sender-left-behind' && hazard.inService)
        yield gapAt(hazard, {
          message: `This send on \`${hazard.name}\` has nobody to take it once the other side (line ${hazard.otherAt?.startLine ?? 0}) has left by another case: the goroutine stays for ever.`,
        })
  },
})

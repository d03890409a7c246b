import { gapAt, rule } from '#model/rule'

export const backgroundSenderLeftBehind = rule({
  id: 'background-sender-left-behind',
  check: '8.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Goroutine blocked forever on a channel send',
  why: 'Each call that ends by timeout or cancellation leaves one goroutine behind, with everything it references, until the process runs out of memory.',
  fix: 'Give the channel a buffer of one (`make(chan T, 1)`), or `select` between the send and `ctx.Done()`.',
  languages: ['go'],
  *judge(system) {
    for (const hazard of system.facts('concurrent-hazard'))
      if (hazard.hazard === 'sender-left-behind' && hazard.inService)
        yield gapAt(hazard, {
          fix: `Create \`${hazard.name}\` with a buffer of one, \`make(chan T, 1)\`, so that a single send never blocks.`,
          message: `If the \`select\` takes a case other than the receive on line ${hazard.otherAt?.startLine ?? 0}, nothing receives from \`${hazard.name}\`. This send then blocks forever, and the goroutine leaks.`,
        })
  },
})

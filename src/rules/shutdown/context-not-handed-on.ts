import { gapAt, rule } from '#model/rule'

export const contextNotHandedOn = rule({
  id: 'context-not-handed-on',
  check: '8.6',
  alsoServes: ['3.10', '4.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Work that does not hear of its cancellation',
  why: 'The caller has given up, or the process is told to stop, and this goes on: it holds its connection, finishes work that nobody waits for, and has neither the deadline nor the trace of the request that it belongs to.',
  fix: 'Hand on the context that came in. Where the work must outlive it, say so (`context.WithoutCancel`) and give it a time limit of its own.',
  blindSpots: 'Work that is started on purpose beside the request, or that cleans up, is recognised by its form and by its name.',
  languages: ['go'],
  *judge(system) {
    for (const call of system.facts('detached-context'))
      if (call.inService)
        yield gapAt(call, {
          message: `\`${call.callee}\` runs under \`${call.given}\` although \`${call.available}\` is at hand: neither its deadline nor its cancellation arrives there.`,
        })
  },
})

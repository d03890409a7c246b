import { gapAt, rule } from '#model/rule'

export const contextNotHandedOn = rule({
  id: 'context-not-handed-on',
  check: '8.6',
  alsoServes: ['3.10', '4.1'],
  severity: 'P2',
  stage: 'preview',
  title: 'Incoming context not propagated',
  why: 'When the caller gives up, this work continues for a result that is no longer needed. The work is also missing from the trace of its request.',
  fix: 'Pass on the incoming context. If the work must outlive it, use `context.WithoutCancel` and add a separate timeout.',
  blindSpots:
    'Recognizes deliberate background work and cleanup only by form and name. Values that a function makes once for all its callers are a preview, as are calls with a limited empty context whose client takes no other one in the function, and queries, programs and connections that take no context.',
  languages: ['go'],
  *judge(system) {
    for (const call of system.facts('detached-context'))
      if (call.inService && call.starts !== undefined && call.instead !== undefined)
        yield gapAt(call, {
          ...((call.isUncertain ?? call.starts !== 'request') && { stage: 'preview' }),
          ...(call.isSameCall && { edit: [{ kind: 'replace', text: `${call.callee}(`, by: `${call.instead}(${call.available}, ` }] }),
          fix: `Call \`${call.instead}(${call.available}, …)\`. If the work must outlive its caller, pass \`context.WithoutCancel(${call.available})\` and set a timeout.`,
          message: `\`${call.callee}\` takes no context although \`${call.available}\` is available. The ${call.starts} continues after its caller has given up.`,
        })
      else if (call.inService)
        yield gapAt(call, {
          ...((call.isForAll ?? call.isUncertain) && { stage: 'preview' }),
          edit: [{ kind: 'replace', text: call.given, by: call.available }],
          fix: `Pass \`${call.available}\` instead of \`${call.given}\`. If the work must outlive its caller, pass \`context.WithoutCancel(${call.available})\` and set a timeout.`,
          message: `\`${call.callee}\` runs with \`${call.given}\` although \`${call.available}\` is available. The call ignores the deadline and cancellation of its caller.`,
        })
  },
})

import type { ValueShape } from '#model/fact'
import type { MemberCall as MemberCallFact } from '#model/facts/calls/external-call'
import type { PlacedCall } from '#code/index-module'
import { keywordShape, shapeOf } from '../values/shape-of.ts'
import { argumentOf } from './arguments.ts'
import { isNotAwaited } from './is-not-awaited.ts'
import type { MemberCall } from './member-calls.ts'
import { linesOf, type Reading } from './reading.ts'
import { looksStreaming } from './streaming.ts'

/** Members whose first argument is the verb, before the address. */
const takesVerb: ReadonlySet<string> = new Set(['request', 'stream'])

/**
 * The arguments that linking reads: those by position, or the address and all keyword arguments together, where options are keyword arguments.
 */
const linkedArguments = ({ file, rules }: Reading, { call, scope }: PlacedCall, { path }: MemberCall): readonly ValueShape[] => {
  if (!rules.hasKeywords) return call.args.slice(0, rules.linkedArguments).map((argument) => shapeOf(file, argument, scope))
  const address = argumentOf(call, takesVerb.has(path.at(-1) ?? '') ? 1 : 0, 'url')
  return [address ? shapeOf(file, address, scope) : { type: 'expression' }, keywordShape(file, call, scope)]
}

/** The fact of a call through a name that another file provides: linking the files finds its client. */
export const memberCallFact = (reading: Reading, placed: PlacedCall, member: MemberCall): MemberCallFact => {
  const { call, scope } = placed
  const { within, calleeText } = reading.placeOf(call)
  const boundedBy = reading.around.of(call, scope) ?? (looksStreaming(reading, placed, '') ? 'what reads the stream' : undefined)
  return {
    kind: 'member-call',
    at: linesOf(reading, call),
    within,
    subject: calleeText,
    target: member.target,
    path: member.path,
    ...(member.made === undefined ? {} : { made: member.made }),
    ...(member.use === undefined ? {} : { use: member.use }),
    callee: calleeText,
    args: linkedArguments(reading, placed, member),
    ...(boundedBy === undefined ? {} : { boundedBy }),
    ...(isNotAwaited(reading, call) ? { unawaited: true } : {}),
  }
}

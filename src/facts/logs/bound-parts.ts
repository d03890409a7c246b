import type { Call, Expr } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { partsOfCall, partsOfField, type LoggedPart } from './logged-parts.ts'
import type { Reading } from './reading.ts'

const maxSteps = 12

/**
 * The values that the logger of a line was given before: `log.With("headers", r.Header).Info("…")`, also through a variable.
 *
 * @param seen the calls whose values an earlier line has already
 */
export function* boundParts(reading: Reading, receiver: Expr, scope: Scope, seen: Set<Call>): Iterable<LoggedPart> {
  let at: Expr | undefined = receiver
  const links: Call[] = []
  for (let step = 0; at && step < maxSteps; step++) {
    if (at.kind === 'name') at = onlyValue(at.name, scope, at.start)
    else if (at.kind === 'call' && at.callee.kind === 'member') {
      if (reading.index.bindsFields.has(at.callee.name) && !seen.has(at)) {
        seen.add(at)
        yield* partsOfCall(reading, at, scope, { form: undefined }, false)
        // `log.With().Interface("headers", r.Header).Logger()`: the links behind it are fields.
        if (at.args.length === 0) for (const link of links) yield* partsOfField(reading, link, scope)
      }
      links.push(at)
      at = at.callee.object
    } else return
  }
}

const onlyValue = (name: string, scope: Scope, place: number): Expr | undefined => {
  const definitions = definitionsOf(name, scope, place)
  const from = definitions.length === 1 ? definitions[0]?.from : undefined
  return from?.kind === 'value' && from.way.length === 0 ? from.value : undefined
}

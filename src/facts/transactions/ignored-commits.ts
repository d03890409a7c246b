import type { IgnoredOutcome } from '#model/facts/work/concurrent'
import type { Call, Expr } from '#code/model'
import { contains } from '#code/inside'
import { lastName } from '#code/last-name'
import { wordsOf } from '../values/words-of.ts'
import type { Reading } from './reading.ts'
import type { Region } from './region.ts'

/** Whether nothing looks at what a call returns. */
const isIgnored = ({ file }: Reading, call: Call): boolean => {
  const outer = file.index.outerOf(call)
  if (outer?.kind === 'assign') return outer.targets.every((target) => target.kind === 'name' && target.name === '_')
  return outer?.kind === 'eval' || outer?.kind === 'defer'
}

/** Whether all calls on the client, or with it, read by their names. */
const onlyReads = ({ file, index }: Reading, { client, form, body }: Region): boolean => {
  const isClient = (expr: Expr): boolean => file.textOf(expr) === client
  const ends = [...(form.commits ?? []), ...(form.rollsBack ?? [])]
  const used = file.index.calls.flatMap(({ call }) => {
    const { callee, args } = call
    const isUse = contains(body, call) && ((callee.kind === 'member' && isClient(callee.object)) || args.some(isClient))
    const name = lastName(callee)
    return isUse && !ends.includes(name) ? [name] : []
  })
  return used.length > 0 && used.every((name) => index.table.readers.includes(wordsOf(name)[0] ?? ''))
}

/** Commits whose error is ignored, in languages that return errors. */
export const ignoredCommits = (reading: Reading, region: Region): readonly IgnoredOutcome[] => {
  const { file, names, rules } = reading
  if (!rules.returnsErrors || !region.commits || onlyReads(reading, region)) return []
  return [...region.commits]
    .filter((call) => isIgnored(reading, call))
    .map((call) => {
      const { within, calleeText } = names.placeOf(call)
      return { kind: 'ignored-outcome', at: file.spanOf(call), within, subject: calleeText, callee: calleeText, of: 'commit' }
    })
}

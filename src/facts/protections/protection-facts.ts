import type { CodeFile } from '#code/code-file'
import type { FunctionModel, Located } from '#code/model'
import type { Effect, Effects, Protection } from '#model/facts/requests/protection'
import type { Guard } from './guard.ts'
import type { Behind } from './guards.ts'

/** An effect of a function. */
export interface Found {
  readonly within: string
  readonly at: Located
  readonly name: string
  readonly takes?: readonly string[]
  readonly unread?: true
  readonly behind: Behind
}

const shortened = (text: string): string => {
  const line = text
    .split('\n')
    .map((part) => part.trim())
    .join(' ')
    .replaceAll('`', "'")
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line
}
const longestText = 80

/** Version 0.1.0 named a Python call that checks an address without its arguments. A call that has none keeps its name. */
const formerName = (file: CodeFile, { against, shown }: Guard): string | undefined => {
  if (file.module.language !== 'python' || against !== 'address') return undefined
  const placed = file.index.calls.find(({ call }) => call.start === shown.start && call.end === shown.end)
  const hasArguments = placed && placed.call.args.length + placed.call.keywords.length > 0
  return hasArguments ? `${file.textOf(placed.call.callee)}()` : undefined
}

/** Protections, and functions with their effects in order. */
export const protectionFacts = (
  file: CodeFile,
  withinOf: (fn: FunctionModel) => string,
  found: readonly Found[],
  alsoAsks: ReadonlyMap<string, readonly string[]>,
): readonly (Protection | Effects)[] => {
  const ids = new Map<Guard, number>()
  const facts: (Protection | Effects)[] = []
  const idOf = (guard: Guard, own: string): number => {
    const known = ids.get(guard)
    if (known !== undefined) return known
    const id = ids.size
    ids.set(guard, id)
    const { against, asks, of, about, unless, refuses, bySaid, shown } = guard
    const by = shortened(file.textOf(shown))
    const within = around(file, shown, withinOf) ?? own
    const subject = `${against} ${by}`
    const said = { ...(unless && { unless }), ...(bySaid && { bySaid }) }
    const former = formerName(file, guard)
    const once = former === undefined ? {} : { formerSubject: `${against} ${former}` }
    facts.push({ kind: 'protection', at: file.spanOf(shown), within, subject, ...once, against, by, id, asks, of, about, refuses, ...said })
    return id
  }
  const byFunction = new Map<string, { readonly at: Located; readonly effects: Effect[] }>()
  // Effects in a row are behind the same.
  const known = new Map<Behind, Pick<Effect, 'behind' | 'perhaps'>>()
  const idsOf = (behind: Behind, within: string): Pick<Effect, 'behind' | 'perhaps'> => {
    const before = known.get(behind)
    if (before) return before
    const all = [...new Set(behind.all.map((guard) => idOf(guard, within)))]
    const some = [...new Set(behind.some.map((guard) => idOf(guard, within)))].filter((id) => !all.includes(id))
    const own = { ...(all.length > 0 ? { behind: all } : {}), ...(some.length > 0 ? { perhaps: some } : {}) }
    known.set(behind, own)
    return own
  }
  for (const { within, at, name, takes, unread, behind } of found) {
    let own = byFunction.get(within)
    if (!own) byFunction.set(within, (own = { at, effects: [] }))
    own.effects.push({
      name,
      ...(takes && { takes, line: file.spanOf(at).startLine }),
      ...(unread && { unread }),
      ...idsOf(behind, within),
    })
  }
  for (const [within, { at, effects }] of byFunction) {
    const telling = effects.filter(({ name, behind, perhaps }) => name !== '' || behind || perhaps)
    const also = alsoAsks.get(within)
    if (telling.length > 0)
      facts.push({ kind: 'effects', at: file.spanOf(at), within, subject: '', effects: telling, ...(also && { alsoAsks: also }) })
  }
  return facts
}

/** The innermost function around a place. */
const around = ({ index }: CodeFile, { start, end }: Located, withinOf: (fn: FunctionModel) => string): string | undefined => {
  let inner: FunctionModel | undefined
  for (const fn of index.functions) if (fn.start <= start && end <= fn.end && (!inner || fn.start >= inner.start)) inner = fn
  return inner && withinOf(inner)
}

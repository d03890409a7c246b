import type { GoFunction, Module } from '#languages/go/module'
import type { Extractor } from './context.ts'

/** Names of flags that say that something is running. */
const saysBusy = /(running|busy|processing|in_?progress|syncing|indexing|working|polling|updating|refreshing|scanning|importing)$/i

interface Held {
  readonly flag: string
  /** The statements that set the flag. */
  readonly set: number
  /** The statements that clear it. */
  readonly clears: string
}

/** `if s.running { return }` and then `s.running = true`; `if !s.running.CompareAndSwap(false, true) { return }`. */
const heldIn = (module: Module, own: GoFunction, body: string): readonly Held[] => {
  const start = own.body?.open ?? 0
  const plain = [...body.matchAll(/^[ \t]*([A-Za-z_][\w.]*)\s*=\s*true[ \t]*$/gm)].flatMap((found): Held[] => {
    const flag = found[1] ?? ''
    const asked = new RegExp(`\\bif\\s+${flag.replaceAll('.', '\\.')}\\s*\\{`).exec(body.slice(0, found.index))
    if (!saysBusy.test(flag) || !asked || new RegExp(`\\b${flag}\\s*:=|\\bvar\\s+${flag}\\b`).test(body)) return []
    return [{ flag, set: start + found.index + found[0].length, clears: `${flag.replaceAll('.', '\\.')}\\s*=\\s*false` }]
  })
  const atomic = [...body.matchAll(/\bif\s+!\s*([\w.]+)\.CompareAndSwap\(\s*false\s*,\s*true\s*\)\s*\{/g)].flatMap((found): Held[] => {
    const flag = found[1] ?? ''
    const block = module.pairAt(start + found.index + found[0].length - 1)
    return saysBusy.test(flag) && block
      ? [{ flag, set: block.close, clears: `${flag.replaceAll('.', '\\.')}\\.Store\\(\\s*false\\s*\\)` }]
      : []
  })
  return [...plain, ...atomic]
}

/** The first `return` between the set and the last clear that is reached without a clear. */
const wayOut = (module: Module, own: GoFunction, { set, clears }: Held): number | undefined => {
  const end = own.body?.close ?? set
  const rest = module.text.slice(set, end)
  const cleared = [...rest.matchAll(new RegExp(clears, 'g'))].map(({ index }) => set + index)
  const last = cleared.at(-1)
  // Cleared elsewhere: by a function that is returned or passed on, or by a deferred call.
  if (
    last === undefined ||
    cleared.some((clear) => module.functionAtOffset(clear) !== own) ||
    new RegExp(`\\bdefer\\b[^\\n]*(${clears})|\\bdefer\\s+func\\(\\)\\s*\\{[^}]*(${clears})`).test(rest)
  )
    return undefined
  for (const found of rest.matchAll(/^[ \t]*return\b/gm)) {
    const at = set + found.index + found[0].length
    if (at > last || module.functionAtOffset(at) !== own) continue
    const passes = cleared.some((clear) => {
      const block = module.blockAround(clear)
      return clear < at && block !== undefined && block.open < at && at < block.close
    })
    if (!passes) return at
  }
  return undefined
}

/** Flags that prevent a second run and that one return path leaves set. */
export const busyFlags: Extractor = ({ module, emit }) => {
  if (!/=\s*true\b|CompareAndSwap\(\s*false/.test(module.text)) return
  for (const own of module.functions) {
    if (!own.body) continue
    const body = module.bodyText(own)
    if (!/\breturn\b/.test(body)) continue
    for (const held of heldIn(module, own, body)) {
      if (module.functionAtOffset(held.set) !== own) continue
      const at = wayOut(module, own, held)
      if (at === undefined) continue
      const { startLine } = module.spanOf({ start: at - 1, end: at })
      emit({
        kind: 'busy-flag',
        at: { startLine, endLine: startLine },
        within: own.name,
        subject: `busy ${held.flag}`,
        flag: held.flag,
        leftBy: 'return',
        callee: '',
      })
    }
  }
}

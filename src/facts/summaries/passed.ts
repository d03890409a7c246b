import type { Handed, HandedParameter, Pass } from '#model/facts/documents/summary'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Expr } from '#code/model'
import { handed, type HandedKinds } from './handed.ts'

/** Whether a callee may be a class, by a capital at its start: Python constructs without `new`, and Go by exported functions. */
const constructs = (callee: Expr): boolean => {
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
  return /^\p{Lu}/u.test(name) && name !== name.toUpperCase()
}

/** The arguments of a call as summaries record them, without its line. */
export const passed = (file: CodeFile, kinds: HandedKinds, { call, scope }: PlacedCall): Pass => {
  const isConstruction = call.isNew || constructs(call.callee)
  const given = (value: Expr): Handed => {
    const known = handed(file, kinds, value, scope)
    return known === 1 && isConstruction ? (kinds.named(value, scope) ?? known) : known
  }
  const args: Handed[] = []
  const named: Record<string, Handed> = {}
  let isOpen = false
  let from: HandedParameter | undefined
  for (const argument of call.args) {
    if (argument.kind !== 'spread') {
      args.push(given(argument))
      continue
    }
    const spread = argument.isByName ? handed(file, kinds, argument.value, scope) : 1
    if (typeof spread === 'object' && 'parameter' in spread && from === undefined) from = spread
    else if (typeof spread === 'object' && 'keys' in spread) {
      for (const key of spread.keys) named[key] = 1
      Object.assign(named, spread.handed)
      isOpen ||= spread.open === true || (spread.from !== undefined && from !== undefined)
      from ??= spread.from
    } else isOpen = true
  }
  for (const { name, value } of call.keywords) named[name] = given(value)
  const hasNamed = Object.keys(named).length > 0
  if (!hasNamed && !isOpen && from === undefined) return args.every((each) => each === 1) ? args.length : args
  return { args, ...(hasNamed ? { named } : {}), ...(isOpen ? { open: true } : {}), ...(from === undefined ? {} : { from }) }
}

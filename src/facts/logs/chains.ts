import { callsInChain } from '#code/parts/calls-in-chain'
import type { PlacedCall } from '#code/index-module'
import type { Call } from '#code/model'
import { definitionsOf } from '#code/scope'
import type { Reading } from './reading.ts'

/** A line that is built link by link: `log.Error().Err(err).Str("id", id).Msg("failed")`. */
export interface Chain {
  readonly library: string
  /** The link that opens it: `Error`. */
  readonly first: string
  readonly level: string
  readonly isFormat: boolean
  /** The links before the last one, in the order in which they are written. */
  readonly links: readonly Call[]
  /** A variable holds the line meanwhile, and other statements may add to it: `line := log.Warn()`, `line.Msg("refused")`. */
  readonly isApart: boolean
}

/** The chain that a call ends. */
export const chainOf = ({ index }: Reading, { call, scope }: PlacedCall): Chain | undefined => {
  if (call.callee.kind !== 'member' || !index.mayEndChain(call.callee.name)) return undefined
  const links: Call[] = []
  let at = call.callee.object
  for (; at.kind === 'call' && at.callee.kind === 'member'; at = at.callee.object) links.push(at)
  const opened = at.kind === 'name' ? definitionsOf(at.name, scope, at.start).at(-1)?.from : undefined
  const before = opened?.kind === 'value' && opened.way.length === 0 ? callsInChain(opened.value) : []
  links.push(...before)
  if (links.length === 0) return undefined
  const written = links.toReversed()
  const known = index.chain(
    call.callee.name,
    links.map(({ callee }) => (callee.kind === 'member' ? callee.name : '')),
  )
  return known && { ...known, links: written, isApart: before.length > 0 }
}

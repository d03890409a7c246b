import type { PlacedCall } from '#code/index-module'
import type { Call } from '#code/model'
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
}

/** The chain that a call ends. */
export const chainOf = ({ index }: Reading, { call }: PlacedCall): Chain | undefined => {
  if (call.callee.kind !== 'member' || !index.mayEndChain(call.callee.name)) return undefined
  const links: Call[] = []
  for (let at = call.callee.object; at.kind === 'call' && at.callee.kind === 'member'; at = at.callee.object) links.push(at)
  if (links.length === 0) return undefined
  const written = links.toReversed()
  const known = index.chain(
    call.callee.name,
    links.map(({ callee }) => (callee.kind === 'member' ? callee.name : '')),
  )
  return known && { ...known, links: written }
}

import type { Gap } from '#model/rule'

/** A gap with what identifies it inside one side of a change. */
export interface PlacedGap {
  readonly gap: Gap
  /** Path at the merge base (the head's own for an added file), so that a rename changes nothing. */
  readonly basePath: string
  /** Line in the head's numbering where it is known: the gap's own on the head side, the mapped one on the base side. */
  readonly headLine: number | undefined
}

export type Pairing = ReadonlyMap<PlacedGap, { readonly twin: PlacedGap; readonly as: 'existing' | 'moved' }>

type Test = (head: PlacedGap, base: PlacedGap) => boolean

const samePath: Test = (head, base) => head.basePath === base.basePath

/** From the surest to the loosest. Each takes the nearest base gap that is still free. */
const passes: readonly { readonly as: 'existing' | 'moved'; readonly test: Test }[] = [
  {
    as: 'existing',
    test: (head, base) => samePath(head, base) && head.gap.subject === base.gap.subject && base.headLine === head.gap.at.startLine,
  },
  {
    as: 'existing',
    test: (head, base) => samePath(head, base) && head.gap.subject === base.gap.subject && head.gap.within === base.gap.within,
  },
  { as: 'existing', test: (head, base) => samePath(head, base) && head.gap.subject === base.gap.subject },
  // An old hazard that was touched (its callee renamed, its client exchanged) is not this author's.
  { as: 'existing', test: (head, base) => samePath(head, base) && head.gap.within === base.gap.within && head.gap.within !== '' },
  { as: 'existing', test: (head, base) => samePath(head, base) && base.headLine === head.gap.at.startLine },
  // The function, or the file, has moved.
  { as: 'moved', test: (head, base) => head.gap.subject === base.gap.subject && head.gap.within === base.gap.within },
]

const distance = (head: PlacedGap, base: PlacedGap): number => Math.abs((base.headLine ?? base.gap.at.startLine) - head.gap.at.startLine)

/**
 * Finds for each gap of the head the gap of the base that it is. Gaps of one rule only. What finds no twin is new; a base gap that is
 * nobody's twin is gone.
 */
export const pairGaps = (heads: readonly PlacedGap[], bases: readonly PlacedGap[]): Pairing => {
  const pairing = new Map<PlacedGap, { twin: PlacedGap; as: 'existing' | 'moved' }>()
  const freeHeads = new Set(heads)
  const freeBases = new Set(bases)
  for (const { as, test } of passes)
    for (const head of freeHeads) {
      let nearest: PlacedGap | undefined
      for (const base of freeBases) if (test(head, base) && (!nearest || distance(head, base) < distance(head, nearest))) nearest = base
      if (!nearest) continue
      pairing.set(head, { twin: nearest, as })
      freeHeads.delete(head)
      freeBases.delete(nearest)
    }
  return pairing
}

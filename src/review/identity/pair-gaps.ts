import type { Gap } from '#model/rule'

/** A gap, and what identifies it within one side of a change. */
export interface PlacedGap {
  readonly gap: Gap
  /** Path at the merge base (the head's own for an added file), so that a rename does not matter. */
  readonly basePath: string
  /** Line in the head's numbering, if known: the gap's own line on the head side, the mapped line on the base side. */
  readonly headLine: number | undefined
}

export type Pairing = ReadonlyMap<PlacedGap, { readonly twin: PlacedGap; readonly as: 'existing' | 'moved' }>

type Test = (head: PlacedGap, base: PlacedGap) => boolean

const samePath: Test = (head, base) => head.basePath === base.basePath

/** From the strictest test to the loosest. Each takes the nearest base gap that is still unpaired. */
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
  // An existing hazard that was edited (its callee renamed, its client exchanged) was not introduced by this author.
  { as: 'existing', test: (head, base) => samePath(head, base) && head.gap.within === base.gap.within && head.gap.within !== '' },
  { as: 'existing', test: (head, base) => samePath(head, base) && base.headLine === head.gap.at.startLine },
  // The function, or the file, has moved.
  { as: 'moved', test: (head, base) => head.gap.subject === base.gap.subject && head.gap.within === base.gap.within },
]

const distance = (head: PlacedGap, base: PlacedGap): number => Math.abs((base.headLine ?? base.gap.at.startLine) - head.gap.at.startLine)

/**
 * Finds for each gap of the head its counterpart at the base. Takes the gaps of one rule. A head gap without a counterpart is new; a base
 * gap without one is gone.
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

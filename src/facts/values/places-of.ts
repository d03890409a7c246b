import type { Located } from '#code/model'

/** Both offsets as one number: no text is longer than 32 MB. */
const keyOf = ({ start, end }: Located): number => start * 2 ** 25 + end

/**
 * Finds calls in the syntax tree of a language by their offsets, and what the tree says of each.
 *
 * @param nodes all calls of the tree, asked for when the first place is
 */
export const placesOf = <Node, Found>(
  nodes: () => Iterable<readonly [Located, Node]>,
  foundAt: (node: Node) => Found,
): ((located: Located) => Found | undefined) => {
  let byOffsets: Map<number, Node> | undefined
  return (located) => {
    if (!byOffsets) {
      byOffsets = new Map()
      for (const [place, node] of nodes()) byOffsets.set(keyOf(place), node)
    }
    const node = byOffsets.get(keyOf(located))
    return node === undefined ? undefined : foundAt(node)
  }
}

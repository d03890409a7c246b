import type { Located } from '#code/model'

/**
 * Finds calls in the syntax tree of a language by their offsets, and what the tree says of each.
 *
 * @param nodes all calls of the tree, asked for when the first place is
 */
export const placesOf = <Node, Found>(
  nodes: () => Iterable<readonly [Located, Node]>,
  foundAt: (node: Node) => Found,
): ((located: Located) => Found | undefined) => {
  let byOffsets: ReadonlyMap<string, Node> | undefined
  return ({ start, end }) => {
    byOffsets ??= new Map([...nodes()].map(([located, node]) => [`${located.start}:${located.end}`, node]))
    const node = byOffsets.get(`${start}:${end}`)
    return node === undefined ? undefined : foundAt(node)
  }
}

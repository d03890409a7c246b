import type { Located } from '#code/model'
import type { Place } from './module-code.ts'

/**
 * Finds the surroundings of a call in the syntax tree of its language, by its offsets.
 *
 * @param nodes all calls of the tree, asked for when the first place is
 */
export const placesOf = <Node>(
  nodes: () => Iterable<readonly [Located, Node]>,
  placeOf: (node: Node) => Place,
): ((located: Located) => Place | undefined) => {
  let byOffsets: ReadonlyMap<string, Node> | undefined
  return ({ start, end }) => {
    byOffsets ??= new Map([...nodes()].map(([located, node]) => [`${located.start}:${located.end}`, node]))
    const node = byOffsets.get(`${start}:${end}`)
    return node === undefined ? undefined : placeOf(node)
  }
}

/**
 * The line of an offset, 1-based, by binary search.
 *
 * @param starts the offset at which each line starts, ascending; the first is 0
 */
export const lineOfOffset = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

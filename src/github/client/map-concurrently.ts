/**
 * Maps with at most `limit` concurrent tasks; results keep the order of the items. After a failure, no further task starts. The first
 * failure is thrown once all running tasks have ended, so that nothing keeps running in the background.
 */
export const mapConcurrently = async <Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results = new Map<number, Result>()
  const failures: unknown[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const index = next
      next += 1
      try {
        results.set(index, await task(items[index] as Item))
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
  if (failures.length > 0) throw failures[0]
  return items.map((_, index) => results.get(index) as Result)
}

import type { System } from '#model/system'

interface FunctionName {
  readonly path: string
  readonly name: string
}

/** How many calls away statements are looked for. */
const depth = 3

/** A function and what it calls, a few steps away. */
const withCallees = (system: System, start: FunctionName): readonly FunctionName[] => {
  const found = new Map<string, FunctionName>()
  let frontier = [start]
  for (let step = 0; step <= depth; step += 1) {
    for (const one of frontier) found.set(`${one.path}\0${one.name}`, one)
    frontier = frontier.flatMap(({ path, name }) => system.callees(path, name)).filter(({ path, name }) => !found.has(`${path}\0${name}`))
  }
  return [...found.values()]
}

/** Keys that the database or the client makes for each row anew. */
const isMade = (together: readonly string[]): boolean => together.length === 1 && /^_?(id|uuid)$/i.test(together[0] ?? '')

/**
 * Whether the schema may refuse a second one of the rows that a function, or what it calls, adds: the table of one of them has columns that are
 * unique and not made for each row.
 */
export const mayBeRefused = (system: System, start: FunctionName): boolean => {
  const guarded = new Set(
    system
      .facts('data-model')
      .filter(({ uniques }) => uniques?.some((together) => !isMade(together)))
      .flatMap(({ subject, table }) => [subject.toLowerCase(), table.toLowerCase()]),
  )
  if (guarded.size === 0) return false
  const functions = withCallees(system, start)
  return system
    .facts('data-access')
    .some(
      ({ at, within, operation, table }) =>
        operation === 'create' &&
        guarded.has(table) &&
        functions.some(({ path, name }) => at.path === path && (within === name || within.startsWith(`${name} > `))),
    )
}

import type { Fact } from '#model/fact'
import { repeatsOneOf } from '#model/findings/repeats-one-of'
import type { Linked } from '#model/system'

/** Facts without those on a line that repeats code of the file, if that code itself has one of them. */
export const withoutCopies = <F extends Fact>(facts: readonly Linked<F>[]): readonly Linked<F>[] => {
  const byPath = Map.groupBy(facts, ({ at }) => at.path)
  return facts.filter(({ at, file }) => {
    const lines = byPath.get(at.path)?.map((other) => other.at.startLine) ?? []
    return !repeatsOneOf(file.traits?.copies ?? [], at.startLine, lines)
  })
}

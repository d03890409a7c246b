import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'

/** Whether a name shows that one process does the work for all: `redlock`, `isLeader`, and neither `acquirer` nor `leaderboard`. */
export const showsSingleRun = (name: string): boolean =>
  names.singleRun.has(name) &&
  names.singleRun.has(
    wordsOf(name)
      .filter((word) => !names.notSingleRun.has(word))
      .join('_'),
  )

import { names } from '#models/names'
import { hasWord, perName, wordsOf } from '#models/naming/words'

const lockWords: readonly string[] = [...names.locks]

/** Whether a name is that of a lock, as a whole word: `_cache_lock`, `userMutex`, `FileLock`; `clock` and `block` are none. */
export const isLockName = perName((name: string): boolean => hasWord(name, lockWords))

/** Whether the name of a function says that it reads rows and locks them: `findByIdForUpdate`, `get_with_lock`, `lockById`. */
export const locksRows = perName((name: string): boolean => {
  const words = wordsOf(name)
  const first = words[0] ?? ''
  if (first === 'lock') return words[1] === 'by' || words[1] === 'and'
  return (
    names.rowReaders.has(first) &&
    (hasWord(name, ['for update', 'with lock', 'and lock', 'with locked', 'and locked']) || words.at(-1) === 'locked')
  )
})

/** Whether a decorator says that it takes a lock: `@process_lock`, `@single_instance`; `@no_lock` and `@locked_out` do not. */
export const locksByDecorator = perName(
  (name: string): boolean =>
    hasWord(name, names.lockDecorators) && !names.leavesOut.has(wordsOf(name)[0] ?? '') && !hasWord(name, ['out', 'account', 'user']),
)

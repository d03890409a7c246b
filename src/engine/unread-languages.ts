import type { Tree } from '#model/change-set'
import { unreadLanguageOf } from '#languages/unread-language'

/**
 * Returns a function that names the language of a path if no rule reads it, and undefined otherwise. The trees are those that may contain
 * the path.
 */
export const unreadLanguages = (...trees: readonly Tree[]): ((path: string) => string | undefined) => {
  let charts: ReadonlySet<string> | undefined
  const isChart = (folder: string): boolean => {
    charts ??= new Set(
      trees.flatMap(({ entries }) =>
        entries.flatMap(({ path }) => (/(^|\/)Chart\.ya?ml$/.test(path) ? [path.replace(/\/?Chart\.ya?ml$/, '')] : [])),
      ),
    )
    return charts.has(folder)
  }
  return (path) => unreadLanguageOf(path, isChart)
}

import type { Tree } from '#model/change-set'
import { unreadLanguageOf } from '#languages/unread-language'

/** Names the language of a path that no rule reads, by the trees that it may stand in; undefined for any other. */
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

import type { Tree } from '#model/change-set'
import { unreadLanguageOf } from '#languages/unread-language'

/**
 * Returns a function that names the language of a path if no rule reads it, and undefined otherwise.
 *
 * @param trees those that may contain the path
 * @param isRendered whether a template was rendered
 */
export const unreadLanguages = (trees: readonly Tree[], isRendered: (path: string) => boolean): ((path: string) => string | undefined) => {
  let charts: ReadonlySet<string> | undefined
  const isChart = (folder: string): boolean => {
    charts ??= new Set(
      trees.flatMap(({ entries }) =>
        entries.flatMap(({ path }) => (/(^|\/)Chart\.ya?ml$/.test(path) ? [path.replace(/\/?Chart\.ya?ml$/, '')] : [])),
      ),
    )
    return charts.has(folder)
  }
  return (path) => (isRendered(path) ? undefined : unreadLanguageOf(path, isChart))
}

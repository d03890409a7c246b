import type { NameConvention } from './name-conventions.ts'

/** `*`: characters of a name; `+`: an extension; `[…]` as in a regular expression. */
const asExpression = (name: string): string =>
  name
    .replaceAll(/[.?^$()|\\{}]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('+', '[a-z]+')

const alternatives = (start: string, names: readonly string[], end: string): RegExp | undefined =>
  names.length === 0 ? undefined : new RegExp(`${start}(?:${names.map(asExpression).join('|')})${end}`, 'i')

/** Whether a path ends with one of these extensions; the empty one stands for a name without a dot. */
const endsWith = (path: string, extensions: readonly string[]): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return extensions.some((extension) => (extension === '' ? !name.includes('.') : name.endsWith(`.${extension}`)))
}

/** Whether a path, written with a leading `/`, follows a convention. */
export const nameMatcher = ({ folders = [], files = [], only, except, at }: NameConvention): ((path: string) => boolean) => {
  const start = at === 'root' ? '^/' : '/'
  const patterns = [alternatives(start, folders, '/'), alternatives(start, files, '$')].filter((one) => one !== undefined)
  return (path) => {
    const found = patterns.find((pattern) => pattern.test(path))
    if (!found || (only && !endsWith(path, only)) || except?.some((extension) => endsWith(path, [extension])) === true) return false
    if (at === undefined || at === 'root') return true
    const above = path.slice(0, (found.exec(path)?.index ?? 0) + 1)
    return !at.notBelow.some((folder) => above.includes(`/${folder}/`))
  }
}

import { posix } from 'node:path'
import type { ChangeSet, TreeEntry } from '#model/change-set'
import { languageOf } from '#languages/language-of'
import { isLockFile } from '#system/role-of'
import { isLinkedCode } from '#system/units'
import type { Extracted } from './extractor.ts'
import type { Selection } from './select-files.ts'

/** Files that no program loads but as what their names say: styles, pictures, documents, data. */
const harmless =
  /\.(json5?|jsonc|geojson|css|scss|sass|less|styl|svgz?|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|pdf|html?|mdx?|rst|adoc|graphql|gql|ya?ml|toml|xml|sql|prisma|properties|csv|snap)$/i

/** Declarations of types: nothing of them is left when a program runs. */
const onlyTypes = /\.d\.[cm]?ts$/

const isRead = (path: string): boolean => isLinkedCode(languageOf(path)) && !onlyTypes.test(path)

/** An entry that is not examined although it may hold code that something runs. */
const isHideout = ({ path, mode }: TreeEntry, selection: Selection): boolean =>
  mode === 'symlink' || mode === 'submodule' || (isRead(path) && !selection.head.has(path)) || /\.(node|so|pyd|pyc|wasm)$/.test(path)

/** What a file runs may be anything: it starts programs or puts paths together. */
const startsThings = (path: string): boolean => ['package-json', 'tsconfig', 'dockerfile', 'shell'].includes(languageOf(path))

/**
 * Whether following production can tell anything that paths do not: nothing is left out, and nothing that changed runs what has another name
 * than code has. Most changes answer no, and are spared the work.
 */
export const mayHideCode = (change: ChangeSet, selection: Selection, outcomes: ReadonlyMap<string, Extracted>): boolean => {
  if (change.head.entries.some((entry) => isHideout(entry, selection))) return true
  const names = new Set(change.head.entries.map(({ path }) => path))
  return change.files.some(({ path, status }) => {
    if (isLockFile(path)) return false
    const file = selection.head.get(path)
    if (status === 'removed') return false
    if (!isRead(path)) return startsThings(path) || (!harmless.test(path) && !onlyTypes.test(path))
    const outcome = file && outcomes.get(file.key)
    if (!outcome || !('facts' in outcome)) return true
    const { imports, facts, traits } = outcome.facts
    return (
      traits.generated ||
      facts.some(({ kind }) => kind === 'code-load') ||
      imports.some(({ module }) => {
        if (!module.startsWith('.')) return false
        const name = posix.normalize(posix.join(posix.dirname(path), module))
        return names.has(name) && !isRead(name) && !harmless.test(name)
      })
    )
  })
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Folders whose code decides what is extracted, and the manifest with the versions of the parsers. */
const parts = ['../facts', '../languages']
const manifest = '../../package.json'

/**
 * Names the code that extracts, by its contents: 16 hexadecimal digits. A cache that outlives the installed version tells by it which facts
 * are of another one, without anybody having to remember a number. Reads about a megabyte.
 */
export const extractionVersion = (): string => {
  const hash = createHash('sha256').update(readFileSync(new URL(manifest, import.meta.url)))
  for (const part of parts) {
    const folder = fileURLToPath(new URL(part, import.meta.url))
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    for (const name of names.sort()) hash.update(name).update(readFileSync(`${folder}/${name}`))
  }
  return hash.digest('hex').slice(0, 16)
}

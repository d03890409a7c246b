import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageFolder = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//

/**
 * Licences of the packages whose files are copied into a build; they require that copies include them.
 *
 * @param modules paths of the files, as a bundler names its modules
 * @throws if a package has no licence file
 */
export const licences = (modules: readonly string[]): string => {
  const folders = new Map<string, string>()
  for (const id of modules) {
    const [, folder, name] = packageFolder.exec(id.replaceAll('\\', '/')) ?? []
    if (folder !== undefined && name !== undefined) folders.set(name, folder)
  }
  const parts = [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => {
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
      if (file === undefined) throw new Error(`${name} goes into the build and has no licence file in ${folder}`)
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    })
  return parts.join(`\n${'-'.repeat(80)}\n\n`)
}

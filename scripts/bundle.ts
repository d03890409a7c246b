import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

// After the compiler: the command and the process that extracts, which start often, each become few files instead of some seven hundred. Finding
// and opening so many took two thirds of the start. The modules they were made of stay beside them, for the App and for the version of extraction.

const dist = join(import.meta.dirname, '../dist')

/** Packages whose modules go into the bundle: what every start loads, plain JavaScript. All others stay where npm put them. */
const bundled = ['commander', 'yaml', 'zod']

const packageFolder = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//

/** The licences of the packages in the bundle, which ask that copies carry them. */
const licences = (modules: Iterable<string>): string => {
  const folders = new Map<string, string>()
  for (const id of modules) {
    const [, folder, name] = packageFolder.exec(id.replaceAll('\\', '/')) ?? []
    if (folder !== undefined && name !== undefined) folders.set(name, folder)
  }
  const parts = [...folders].sort().map(([name, folder]) => {
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    if (file === undefined) throw new Error(`${name} goes into the bundle and has no licence file in ${folder}`)
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  })
  return parts.join(`\n${'-'.repeat(80)}\n\n`)
}

if (!existsSync(join(dist, 'cli/main.js'))) throw new Error('dist/cli/main.js is missing: compile first, with `npm run build`')

const bundle = await rolldown({
  input: { 'cli/main': join(dist, 'cli/main.js'), 'engine/extraction-worker': join(dist, 'engine/extraction-worker.js') },
  platform: 'node',
  external: (id) => /^[^./#]/.test(id) && !bundled.some((name) => id === name || id.startsWith(`${name}/`)),
})
const { output } = await bundle.write({ dir: dist, format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js' })
await bundle.close()

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
writeFileSync(join(dist, 'chunks/THIRD-PARTY-LICENCES.txt'), licences(modules))

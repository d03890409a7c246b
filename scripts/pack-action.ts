/**
 * Packs the action as a folder that runs as it is, without an installation: `npm run pack:action -- [--out FOLDER] [--tag TAG]`. Needs a
 * build. GitHub runs `dist/action/main.js` of the folder with its own Node.js. With `--tag`, the folder becomes a tagged commit to push.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rolldown } from 'rolldown'
import { z } from 'zod'
import { tagFolder } from './bundle/tag-folder.ts'

const root = join(import.meta.dirname, '..')

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/action' }, tag: { type: 'string' } } })

const manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()).optional() })

/** A package and all that it needs, from the installation of this checkout: its versions are those of the lock file. */
const copyPackage = (name: string, from: string, to: string): void => {
  const nested = join(from, 'node_modules', name)
  const source = existsSync(nested) ? nested : join(root, 'node_modules', name)
  const target = join(to, 'node_modules', name)
  if (existsSync(target)) return
  cpSync(source, target, { recursive: true, filter: (path) => path === source || !path.startsWith(join(source, 'node_modules')) })
  const { dependencies = {} } = manifest.parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')))
  for (const needed of Object.keys(dependencies)) copyPackage(needed, source, to)
}

const out = resolve(values.out)
const folder = mkdtempSync(join(tmpdir(), 'readiness-action-'))
try {
  const packed = execFileSync(process.execPath, ['--conditions=source', join(root, 'scripts/pack-cli.ts'), '--out', folder], {
    encoding: 'utf8',
  })
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  execFileSync('tar', ['-xzf', packed.trim().split('\n').at(-1) ?? '', '-C', out, '--strip-components=1'])
  const { dependencies = {} } = manifest.parse(JSON.parse(readFileSync(join(out, 'package.json'), 'utf8')))
  for (const name of Object.keys(dependencies)) copyPackage(name, root, out)
  const bundle = await rolldown({
    input: join(root, 'scripts/action.ts'),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import'] },
  })
  await bundle.write({ file: join(out, 'dist/action/main.js'), format: 'esm' })
  await bundle.close()
  cpSync(join(root, 'action.yml'), join(out, 'action.yml'))
  console.log(out)
  if (values.tag !== undefined) console.log(`${values.tag} is ${tagFolder(root, out, values.tag)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

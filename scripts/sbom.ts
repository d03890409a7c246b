import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { completeBill, type Bill } from './supply/bill-of-materials.ts'
import { withGrammars } from './supply/with-grammars.ts'

const usage = `npm run --silent sbom [-- --omit-dev --output FILE]

A bill of materials (CycloneDX 1.5, JSON) of what the lock file names, and beside it what installing it did: scripts that packages run, what
such a script fetched, and every ready-made program with its SHA-256. Run it after \`npm ci\`. Printed, unless --output names a file.
`

const { values } = parseArgs({
  options: { 'omit-dev': { type: 'boolean', default: false }, output: { type: 'string' }, help: { type: 'boolean', default: false } },
})

const root = join(import.meta.dirname, '..')

if (values.help) process.stdout.write(usage)
else {
  const npmBill = (...more: readonly string[]): Bill => {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', ...more]
    return JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1_048_576 })) as Bill
  }
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, unknown>> }
  const complete = (bill: Bill): Bill => completeBill(bill, root, new Set(Object.keys(lock.packages)))
  const bill = values['omit-dev'] ? withGrammars(complete(npmBill('--omit', 'dev')), complete(npmBill())) : complete(npmBill())
  const text = `${JSON.stringify(bill, null, 2)}\n`
  if (values.output === undefined) process.stdout.write(text)
  else writeFileSync(values.output, text)
}

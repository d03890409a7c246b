import { globSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const images = readdirSync(join(root, 'docs/images'))
const scripts = globSync('scripts/screenshot-*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))

it.each(images)('%s is light enough for a page that is read on the way, and is taken by `npm run screenshots`', (name) => {
  expect(statSync(join(root, 'docs/images', name)).size).toBeLessThan(200_000)
  expect(scripts.some((text) => text.includes(`'${name.replace(/\.png$/, '')}'`))).toBe(true)
})

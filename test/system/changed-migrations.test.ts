import { expect, it } from 'vitest'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import { editedAppliedMigration } from '#rules/data-safety/edited-applied-migration'
import { changeBetween } from '../rules/example-system.ts'

const manifest = { 'package.json': '{"name":"a","dependencies":{"express":"5.0.0","pg":"8.0.0"},"scripts":{"start":"node a.js"}}' }
const base = { ...manifest, 'migrations/1.sql': 'CREATE TABLE a (id int);\n', 'migrations/2.sql': 'CREATE TABLE b (id int);\n' }
const head = { ...base, 'migrations/1.sql': 'CREATE TABLE a (id bigint);\n' }

it.each([
  ['is edited', false, ['migrations/1.sql']],
  ['came by the same rebase as its edit, and ran nowhere', true, []],
])('a migration that %s', async (_title, together, found) => {
  const { change, blobs } = changeBetween(base, head)
  const files = change.files.map((file) => (together ? { ...file, arrivedTogether: true as const } : file))
  const review = await reviewChange({ change: { ...change, files }, blobs, rules: [editedAppliedMigration], config: defaultConfig })
  expect(review.findings.map(({ path }) => path)).toEqual(found)
})

import { expect, it } from 'vitest'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import { editedAppliedMigration } from '#rules/data-safety/edited-applied-migration'
import { changeBetween } from '../../rules/example-system.ts'

const manifest = { 'package.json': '{"name":"a","dependencies":{"express":"5.0.0","pg":"8.0.0"},"scripts":{"start":"node a.js"}}' }
const base = { ...manifest, 'migrations/1.sql': 'CREATE TABLE a (id int);\n', 'migrations/2.sql': 'CREATE TABLE b (id int);\n' }
const head = { ...base, 'migrations/1.sql': 'CREATE TABLE a (id bigint);\n' }

it('a migration that stood at the merge base and is edited', async () => {
  const { change, blobs } = changeBetween(base, head)
  const review = await reviewChange({ change, blobs, rules: [editedAppliedMigration], config: defaultConfig })
  expect(review.findings.map(({ path }) => path)).toEqual(['migrations/1.sql'])
})

import { expect, it } from 'vitest'
import type { System, Unit } from '#model/system'
import { filesIn } from '#link/units/files-of-units'

const system = {
  paths: new Set(['README.md', 'pay/go.mod', 'pay/main.go', 'pay/jobs/go.mod', 'pay/jobs/daily/run.go', 'payments/main.go']),
  units: ['pay', 'pay/jobs'].map((root) => ({ root })) as Unit[],
} as unknown as System

it.each([
  ['pay', ['pay/go.mod', 'pay/main.go']],
  ['pay/jobs', ['pay/jobs/go.mod', 'pay/jobs/daily/run.go']],
  ['', ['README.md', 'payments/main.go']],
  ['payments', []],
])('the files in %j are those in no folder of a unit further in', (root, expected) => {
  expect(filesIn(system, root)).toEqual(expected)
})

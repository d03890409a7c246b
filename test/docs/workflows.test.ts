import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../.github/workflows')

const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})

const workflowSchema = z.looseObject({
  name: z.string(),
  permissions: z.strictObject({}),
  concurrency: z.looseObject({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.looseObject({
      name: z.string(),
      'timeout-minutes': z.int(),
      permissions: z.record(z.string(), z.enum(['read', 'write'])),
      steps: z.array(stepSchema),
    }),
  ),
})

const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)

const stepsOf = (text: string) => Object.values(workflowSchema.parse(parse(text)).jobs).flatMap(({ steps }) => steps)

describe.each(workflows)('the workflow %s', (_name, text) => {
  it('has no permissions but those of its jobs, and each job has a time limit', () => {
    expect(workflowSchema.safeParse(parse(text)).error).toBeUndefined()
  })

  it('pins each action by its commit and names the version', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    expect(uses).toHaveLength(stepsOf(text).filter((step) => step.uses !== undefined).length)
    for (const line of uses) expect(line).toMatch(/uses: [\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('explains each permission to write', () => {
    for (const line of text.split('\n').filter((line) => /^\s+[\w-]+: write\b/.test(line))) expect(line).toMatch(/: write # \w/)
  })

  it('leaves no token in a checkout, and restores no cache', () => {
    for (const { uses = '', with: inputs } of stepsOf(text)) {
      if (uses.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false })
      if (uses.startsWith('actions/setup-node@')) expect(inputs).toMatchObject({ 'package-manager-cache': false })
      if (uses.startsWith('docker/setup-buildx-action@')) expect(inputs).toMatchObject({ 'cache-binary': false })
    }
  })

  it('expands no expression into a script', () => {
    for (const { run = '' } of stepsOf(text)) expect(run).not.toContain('${{')
  })
})

it('the same action has one version in all workflows', () => {
  const pins = workflows.flatMap(([, text]) =>
    [...text.matchAll(/uses: ([\w./-]+)@(\S+)/g)].map(([, action, commit]) => `${action} ${commit}`),
  )
  const actions = new Set([...new Set(pins)].map((pin) => pin.split(' ')[0]))
  expect(new Set(pins).size).toBe(actions.size)
})

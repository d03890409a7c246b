import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { Audit } from '#model/audit'
import { checks, type CheckId } from '#model/checks'
import { defaultConfig } from '#model/config'
import { auditRepository } from '#engine/audit-repository'
import { rules } from '#rules/index'

import { changeBetween } from '../rules/example-system.ts'

const root = join(import.meta.dirname, '../rules/audited-services')
const manifests = ['package.json', 'go.mod', 'pyproject.toml', 'pom.xml']

/** The files of a folder, by their paths in it. `{{}}` keeps scanners from taking a text for a live secret. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8').replaceAll('{{}}', '')]),
  )

const base = filesIn(join(root, 'base'))

const audit = (check: CheckId, kind: 'honest' | 'cheat'): Promise<Audit> => {
  const own = filesIn(join(root, check, kind))
  // A service in another language does not get the base.
  const isOther = manifests.slice(1).some((name) => name in own)
  const { change, blobs } = changeBetween({}, isOther ? own : { ...base, ...own })
  return auditRepository({ repository: 'acme/orders', tree: change.head, blobs, config: defaultConfig, rules })
}

const checkOf = ({ checks: audited }: Audit, check: CheckId) => audited.find(({ id }) => id === check)

/** Checks of something that should be absent. Their rules report where it is present, and nothing can show that it is nowhere. */
const ofAbsence: ReadonlySet<CheckId> = new Set<CheckId>(['1.4', '1.6', '1.7', '2.3', '2.4', '5.5'])

/** A finding counts for the first check of its rule, and no rule has this check first. */
const withoutOwnRule: ReadonlySet<CheckId> = new Set<CheckId>(['1.6'])

/** Cheats whose audit gives evidence beside the gap, by what it is. */
const withEvidence: ReadonlyMap<CheckId, string> = new Map<CheckId, string>([
  ['3.1', 'structured logger (pino)'], // The logger is there, but disabled and not used.
  ['4.1', 'bounded by `timeout`'], // `timeout` is a field of the answer.
  ['7.5', '`pika` completes a job when the handler acknowledges it'], // It acknowledges too early.
])

describe.each(checks.map(({ id, statement }) => [id, statement] as const))('%s %s', (id) => {
  it('is evidenced for an honest service', async () => {
    const check = checkOf(await audit(id, 'honest'), id)
    if (ofAbsence.has(id)) expect(check).toMatchObject({ gaps: [], evidence: [] })
    else expect(check).toMatchObject({ status: 'evidenced' })
  })

  it('is not evidenced for a service that only looks compliant', async () => {
    const audited = await audit(id, 'cheat')
    const check = checkOf(audited, id)
    const isGap = ofAbsence.has(id) && !withoutOwnRule.has(id)
    expect(isGap ? ['gap'] : ['gap', 'not-evidenced']).toContain(check?.status)
    if (withoutOwnRule.has(id)) {
      const serving = rules.filter(({ alsoServes }) => alsoServes?.includes(id)).map((rule) => rule.id)
      expect(audited.findings.filter(({ ruleId }) => serving.includes(ruleId))).not.toEqual([])
    }
    const known = withEvidence.get(id)
    expect(check?.evidence.map(({ note }) => note)).toEqual(known === undefined ? [] : [known])
  })
})

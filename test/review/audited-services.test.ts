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
  // A service in another language stands alone.
  const isOther = manifests.slice(1).some((name) => name in own)
  const { change, blobs } = changeBetween({}, isOther ? own : { ...base, ...own })
  return auditRepository({ repository: 'acme/orders', tree: change.head, blobs, config: defaultConfig, rules })
}

const of = async (check: CheckId, kind: 'honest' | 'cheat') => (await audit(check, kind)).checks.find(({ id }) => id === check)

/** Checks of something that should be absent. Their rules report where it is present, and nothing can show that it is nowhere. */
const ofAbsence: ReadonlySet<CheckId> = new Set<CheckId>(['1.4', '1.6', '1.7', '2.3', '2.4', '5.5'])

describe.each(checks.map(({ id, statement }) => [id, statement] as const))('%s %s', (id) => {
  it('of a service that does it, is shown', async () => {
    const check = await of(id, 'honest')
    if (ofAbsence.has(id)) expect(check).toMatchObject({ gaps: [], evidence: [] })
    else expect(check).toMatchObject({ status: 'evidenced' })
  })

  it('of a service that only looks like it, is not', async () => {
    expect(['gap', 'not-evidenced']).toContain((await of(id, 'cheat'))?.status)
  })
})

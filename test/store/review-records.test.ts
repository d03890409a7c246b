import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerEntry } from '#model/publishing/push-ledger'
import type { RecordedReview } from '#model/publishing/recorded-review'
import type { Finding, Verdict } from '#model/review'
import type { Severity } from '#model/severity'
import type { Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { migrate } from '#store/database/migrate'
import { createReviewRecords, type ReviewRecords } from '#store/review-records'

let database: Database
let records: ReviewRecords
beforeAll(async () => {
  database = await openEmbedded()
  await migrate(database)
  records = createReviewRecords(database)
})
afterAll(() => database.close())

const finding = (severity: Severity): Finding => ({
  ruleId: 'external-call-without-timeout',
  check: '4.1',
  area: 'failure-handling',
  severity,
  stage: 'stable',
  blocking: true,
  state: 'new',
  path: 'src/a.ts',
  startLine: 1,
  endLine: 1,
  side: 'RIGHT',
  title: 'External call without a timeout',
  message: 'NUL \u0000',
  risk: 'risk',
  fix: 'fix',
  fingerprint: `f-${severity}`,
  summaryOnly: false,
})

const fixed = (severity: Severity, since: string, at: string): LedgerEntry => ({
  fingerprint: `f-${severity}`,
  ruleId: 'external-call-without-timeout',
  severity,
  title: 'External call without a timeout',
  path: 'src/a.ts',
  state: 'fixed',
  since,
  at,
  told: 'inline',
})

const recorded = (head: string, verdict: Verdict, open: readonly Severity[] = [], ledger: readonly LedgerEntry[] = []): RecordedReview => ({
  schemaVersion: 1,
  title: 'A change \u0000',
  author: 'ann',
  pullUrl: 'https://github.com/acme/shop/pull/1',
  review: {
    schemaVersion: 1,
    repository: 'Acme/Shop',
    base: { revision: 'main', commit: 'base' },
    head: { revision: head, commit: head },
    verdict,
    findings: open.map(finding),
    operationalDiff: [],
    coverage: { examined: [], skipped: [], notExamined: [], rulesNotRun: [] },
    checks: [],
  },
  existing: 0,
  ledger,
  verdicts: [],
  notes: [],
})

const write = (repo: string, number: number, record: RecordedReview, repositoryId = 7) =>
  records.record({ owner: 'Acme', repo, number }, { installationId: 9, repositoryId, intoDefault: true, recorded: record })

/** As if it had been recorded so many hours ago. */
const age = (repo: string, head: string, hours: number) =>
  database.query(
    'UPDATE readiness.review_records SET recorded_at = now() - make_interval(hours => $3) WHERE repository = $1 AND head_sha = $2',
    [`acme/${repo.toLowerCase()}`, head, hours],
  )

test('a review is read as it was recorded, whatever the case of its name, and replaced when its head is reviewed again', async () => {
  await write('Shop', 1, recorded('one', 'not-production-ready', ['P1']))
  await write('Shop', 1, recorded('one', 'production-ready-with-fixes', ['P2', 'P2']))
  const read = await records.read({ owner: 'acme', repo: 'SHOP', number: 1 }, 'one')
  expect(read?.recorded).toEqual(recorded('one', 'production-ready-with-fixes', ['P2', 'P2']))
  expect(await records.read({ owner: 'acme', repo: 'shop', number: 1 }, 'two')).toBeUndefined()
  expect(await records.listed({ owner: 'acme', repo: 'shop' }, 10)).toMatchObject([
    {
      number: 1,
      headSha: 'one',
      title: 'A change ',
      verdict: 'production-ready-with-fixes',
      open: { P0: 0, P1: 0, P2: 2, P3: 0 },
      merged: false,
    },
  ])
})

test('the time to fix runs from the push that brought a finding to the push that put it right', async () => {
  await write('Fixes', 1, recorded('brought', 'not-production-ready', ['P0', 'P1']))
  await age('Fixes', 'brought', 30)
  await write('Fixes', 1, recorded('half', 'not-production-ready', ['P0'], [fixed('P1', 'brought', 'half')]))
  await age('Fixes', 'half', 24)
  await write('Fixes', 1, recorded('whole', 'production-ready', [], [fixed('P1', 'brought', 'half'), fixed('P0', 'brought', 'whole')]))
  await age('Fixes', 'whole', 10)
  expect(await records.fixTimes({ owner: 'acme', repo: 'fixes' })).toEqual([
    { severity: 'P0', seconds: 20 * 3600 },
    { severity: 'P1', seconds: 6 * 3600 },
  ])
  expect(await records.fixTimes({ owner: 'acme', repo: 'elsewhere' })).toEqual([])
})

test('the verdict of what was merged last, and not of what is merely open', async () => {
  const key = { owner: 'acme', repo: 'merges' }
  await write('merges', 1, recorded('one', 'production-ready'))
  expect(await records.mergedVerdict(key)).toBeUndefined()
  await records.merged({ ...key, number: 1 }, 'one')
  await age('merges', 'one', 2)
  await write('merges', 2, recorded('two', 'not-production-ready', ['P0']))
  expect(await records.mergedVerdict(key)).toBe('production-ready')
})

test('a name that came to belong to another repository shows nothing of the former', async () => {
  const key = { owner: 'acme', repo: 'renamed' }
  await write('renamed', 1, recorded('one', 'not-production-ready', ['P0']), 100)
  await records.recordAudit(key, { headSha: 'one', statuses: [{ id: '4.1', status: 'gap' }] })
  expect(await records.audit(key)).toMatchObject({ headSha: 'one', statuses: [{ id: '4.1', status: 'gap' }] })
  await write('renamed', 1, recorded('other', 'production-ready'), 200)
  expect(await records.read({ ...key, number: 1 }, 'one')).toBeUndefined()
  expect(await records.audit(key)).toBeUndefined()
  expect(await records.known(key)).toMatchObject({ repositoryId: 200, installationId: 9, owner: 'Acme', repo: 'renamed' })
})

test('repositories come with their last verdict, the last reviewed first', async () => {
  await write('zebra', 1, recorded('one', 'not-production-ready'))
  await age('zebra', 'one', 50)
  await write('zebra', 2, recorded('two', 'production-ready'))
  await write('apple', 1, recorded('one', 'not-fully-examined'))
  await age('apple', 'one', 60)
  const listed = (await records.repositories(50)).filter(({ repo }) => ['zebra', 'apple'].includes(repo))
  expect(listed).toMatchObject([
    { owner: 'Acme', repo: 'zebra', reviews: 2, lastVerdict: 'production-ready' },
    { owner: 'Acme', repo: 'apple', reviews: 1, lastVerdict: 'not-fully-examined' },
  ])
})

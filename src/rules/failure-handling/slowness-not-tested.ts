import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'

export const slownessNotTested = rule({
  id: 'slowness-not-tested',
  check: '4.7',
  severity: 'P3',
  stage: 'preview',
  summaryOnly: true,
  title: 'Slowness that no test lets happen',
  why: 'A dependency that answers late is more common than one that is away, and does more harm: deadlines that nobody tried turn out to be missing, or longer than the deadline of the caller.',
  fix: 'Let the dependency answer later than the deadline in a test, and say what is expected then.',
  blindSpots: 'It goes by the means and the titles of tests; tests in other repositories and exercises by hand are not seen.',
  mustHaveRead: (path) => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path),
  examples: {
    typescript: {
      bad: [
        {
          title: 'tests of success alone',
          files: {
            'src/rates.ts': `import 'express'\nimport axios from 'axios'\nexport const rates = () => axios.get('https://rates.example.com', { timeout: 2_000 }) // <- finding\n`,
            'src/rates.test.ts': `import { it } from 'vitest'\nimport { rates } from './rates.js'\nit('gives rates', async () => { await rates() })\n`,
          },
        },
        {
          title: 'several calls are one matter',
          files: {
            'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) }) // <- finding\n`,
            'src/b.ts': `import 'express'\nexport const b = () => fetch('https://b.example.com', { signal: AbortSignal.timeout(100) })\n`,
            'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\n`,
          },
        },
        {
          title: 'the test is taken away',
          base: {
            'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
            'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\nit('gives up when the peer timed out', async () => { await a() }) // <- finding\n`,
          },
          files: {
            'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
            'test/a.test.ts': `import { it } from 'vitest'\nimport { a } from '../src/a.js'\nit('asks', async () => { await a() })\n`,
          },
        },
      ],
      good: [
        {
          title: 'a test does it',
          files: {
            'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
            'test/a.test.ts': `import { it } from 'vitest'\nimport nock from 'nock'\nimport { a } from '../src/a.js'\nit('asks', async () => {\n  nock('https://a.example.com').get('/').delayConnection(500).reply(200)\n  await a()\n})\n`,
          },
        },
        {
          title: 'no call leaves the process',
          files: {
            'src/a.ts': `import 'express'\nexport const a = 1\n`,
            'test/a.test.ts': `import { it } from 'vitest'\nit('is', () => {})\n`,
          },
        },
        {
          title: 'no tests in this repository',
          files: {
            'src/a.ts': `import 'express'\nexport const a = () => fetch('https://a.example.com', { signal: AbortSignal.timeout(100) })\n`,
          },
        },
      ],
    },
  },
  *judge(system, change) {
    const subject = 'test of slowness'
    const tests = system.facts('test-evidence').filter((fact) => fact.of === 'slowness' && fact.file.role === 'test')
    for (const test of tests) yield evidenceAt(test, `a test lets it happen: ${test.by}`, undefined, subject)
    const hasTests = isTested(system)
    const call = system.facts('external-call').find(({ inService }) => inService)
    if (tests.length > 0 || !hasTests || !call) return
    // A change that brings the first tests of a service that asked others before has taken nothing away.
    if (change && !isTested(change.base) && change.base.facts('external-call').some(({ inService }) => inService)) return
    // The same matter wherever it is shown: what it is shown at may change.
    yield {
      ...gapAt(call, {
        subject,
        message: 'This service asks other systems, and no test lets one of them answer late (not found in the tests of this repository).',
        evidence: ['titles of tests; nock, msw and mocks that reject'],
      }),
      within: '',
    }
  },
})

const isTested = (system: System): boolean =>
  [...system.files.values()].some((file) => file.role === 'test' && /\.(test|spec)\./.test(file.path))

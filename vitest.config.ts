import { defineConfig } from 'vitest/config'

/** Tests of functions of their arguments: nothing that one of them does is seen by another, so that they share a worker and what it has loaded. */
const pure = ['change', 'code', 'config', 'facts', 'languages', 'link', 'report', 'review', 'rules', 'system'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

/** Examples of the rules, some of which are tests of the services that they show. */
const examples = 'test/rules/*/*/**'

const conditions = ['source', 'node', 'default']

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure, exclude: [examples], isolate: false } },
      { extends: true, test: { name: 'doing', include: ['test/**/*.test.ts'], exclude: [...pure, examples] } },
    ],
    // Vitest leaves a processor free, which on two of them doubles the time.
    maxWorkers: '100%',
    // For what would never end: a machine that has other things to do takes several times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  resolve: { conditions },
  ssr: { resolve: { conditions } },
})

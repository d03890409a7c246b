import { parseArgs } from 'node:util'
import { defaultConfig } from '#model/config'
import type { FactsCache } from '#model/stored/facts-cache'
import type { FileFacts } from '#model/fact'
import { recentFacts } from '#engine/extraction/recent-facts'
import { recentSystems } from '#engine/snapshots/recent-systems'
import { reviewChange } from '#engine/review-change'
import { gatherLocalChange } from '#git/local-change'
import { rules } from '#rules/index'

// Pushes of one file each to a pull request of a repository that is known, as the running App reviews them: facts come as JSON, as the database
// gives them, where they are not in memory. Prints the processor time of each review, in milliseconds, as one JSON object: from the change to
// its review. The first one, which fills the cache, is told apart, and so is a second one with nothing but the facts of the database.

const { values } = parseArgs({ options: { repo: { type: 'string' }, base: { type: 'string' }, heads: { type: 'string' } } })
const { repo = '', base = '', heads = '' } = values

const kept = new Map<string, string>()
const store: FactsCache = {
  get: async (keys) =>
    new Map(
      keys.flatMap((key) => {
        const json = kept.get(key)
        return json === undefined ? [] : [[key, JSON.parse(json) as FileFacts] as const]
      }),
    ),
  put: async (entries) => {
    for (const [key, facts] of entries) kept.set(key, JSON.stringify(facts))
  },
}

/** As much as the App keeps; see src/app/jobs/create-handlers.ts. */
const memory = () => ({ cache: recentFacts(store, 600_000), systems: recentSystems(10_000) })

let known = memory()
let files = 0
const review = async (head: string): Promise<number> => {
  const { change, blobs, close } = await gatherLocalChange({ repoDir: repo, base, head })
  try {
    files = change.head.entries.length
    const start = process.cpuUsage()
    await reviewChange({ change, blobs, config: defaultConfig, rules, ...known })
    const { user, system } = process.cpuUsage(start)
    return Math.round((user + system) / 1_000)
  } finally {
    await close()
  }
}

const [first = '', ...pushes] = heads.split(',')
const cold = await review(first)
known = memory()
const restarted = await review(first)
const reviews: number[] = []
for (const head of pushes) reviews.push(await review(head))
console.log(JSON.stringify({ files, cold, restarted, reviews }))

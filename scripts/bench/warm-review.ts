import { parseArgs } from 'node:util'
import { defaultConfig } from '#model/config'
import type { FactsCache } from '#model/facts-cache'
import type { FileFacts } from '#model/fact'
import { reviewChange } from '#engine/review-change'
import { gatherLocalChange } from '#git/local-change'
import { rules } from '#rules/index'

// A push of one file to a repository whose facts are kept, as the running App reviews it: facts come as JSON, as the database gives them. Prints
// the processor time of each of a few reviews, in milliseconds, as one JSON object; the first one fills the cache and is left out.

const { values } = parseArgs({
  options: { repo: { type: 'string' }, base: { type: 'string' }, head: { type: 'string' }, runs: { type: 'string' } },
})
const { repo = '', base = '', head = '', runs = '5' } = values

const kept = new Map<string, string>()
const cache: FactsCache = {
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

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

const { change, blobs, close } = await gatherLocalChange({ repoDir: repo, base, head })
try {
  const reviewed: number[] = []
  for (let run = 0; run <= Number(runs); run += 1) {
    const start = process.cpuUsage()
    await reviewChange({ change, blobs, config: defaultConfig, rules, cache })
    reviewed.push(milliseconds(start))
  }
  const start = process.cpuUsage()
  await cache.get([...kept.keys()])
  console.log(
    JSON.stringify({
      files: change.head.entries.length,
      changed: change.files.length,
      reviews: reviewed.slice(1).map(Math.round),
      reading: Math.round(milliseconds(start)),
    }),
  )
} finally {
  await close()
}

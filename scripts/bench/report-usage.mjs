// Loaded into a measured process by `--import`: when it ends, it tells what it used, threads included, in the file that the environment names.
import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Processor time of the processes that this one started and waited for, in microseconds: Linux counts them in ticks of 10 ms. */
const ofChildren = () => {
  if (process.platform !== 'linux') return { user: 0, system: 0 }
  // The name of the program, in parentheses, may hold spaces.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return { user: Number(fields[13]) * 10_000, system: Number(fields[14]) * 10_000 }
}

const path = process.env.READINESS_BENCH_USAGE
if (isMainThread && path)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const children = ofChildren()
    writeFileSync(path, JSON.stringify({ user: userCPUTime + children.user, system: systemCPUTime + children.system, kilobytes: maxRSS }))
  })

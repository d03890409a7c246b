// Loaded into a measured process by `--import`: when it ends, it tells what it used, threads and other processes included, in the file that the
// environment names. Microseconds of processor time, user's and system's.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Linux counts them in ticks of 10 ms. */
const tick = 10_000

/** Fields of a process's line behind its name, which stands in parentheses and may hold spaces. */
const fieldsOf = (process) => readFileSync(`/proc/${process}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []

/** Those that this one started, and waited for: what they used is counted when they are waited for. */
const waitedFor = () => {
  const fields = fieldsOf('self')
  return Number(fields[13]) + Number(fields[14])
}

/** Those that were ended without waiting for them, or still run. */
const others = () => {
  let ticks = 0
  for (const thread of readdirSync('/proc/self/task'))
    for (const child of readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean))
      try {
        const fields = fieldsOf(child)
        ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])
      } catch {
        // It was waited for just now.
      }
  return ticks
}

const path = process.env.READINESS_BENCH_USAGE
if (isMainThread && path)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const ofOthers = process.platform === 'linux' ? (waitedFor() + others()) * tick : 0
    writeFileSync(path, JSON.stringify({ cpu: userCPUTime + systemCPUTime + ofOthers, kilobytes: maxRSS }))
  })

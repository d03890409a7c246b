import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from './fault.ts'
import type { Lane } from './lane.ts'
import { isSettled, verify, type Subject, type Verification } from './subject.ts'

/** What came of one fault. */
export interface Result extends Verification {
  readonly fault: Fault
  readonly backend: Lane['backend']
  /** Why it could not be injected, or what was seen on the way that must not be. */
  readonly problems: readonly string[]
}

interface Injected {
  readonly fault: Fault
  readonly subject: Subject
  readonly problems: string[]
}

/** Faults of the wire at once. */
const width = 6
/** So long a fault that is alone has for its review before the next one comes, which may then meet two. */
const breathMs = 2_500

/** Injects the faults, lets hours pass until nothing is missing, and looks at what stands on GitHub then. */
export const runLane = async (lane: Lane, faults: readonly Fault[], told: (fault: Fault) => void): Promise<readonly Result[]> => {
  const injected: Injected[] = []
  const inject = async (fault: Fault): Promise<Injected> => {
    const entry: Injected = { fault, subject: lane.subject(), problems: [] }
    injected.push(entry)
    try {
      await fault.inject(lane, entry.subject)
    } catch (error) {
      entry.problems.push(error instanceof Error ? error.message : String(error))
      await lane.trap(undefined)
      await lane.untilHealthy()
    }
    told(fault)
    return entry
  }

  for (const fault of faults.filter(({ isAlone }) => isAlone)) {
    const { subject } = await inject(fault)
    await Promise.race([lane.github.until(() => (isSettled(subject) ? true : undefined)), pause(breathMs)])
  }
  await lane.untilHealthy()
  const others = faults.filter(({ isAlone }) => !isAlone)
  const work = async (): Promise<void> => {
    for (let fault = others.shift(); fault; fault = others.shift()) {
      const { subject, problems } = await inject(fault)
      if (problems.length === 0) await lane.settle(subject).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: width }, work))

  // Deliveries that failed are asked for in the first hour; what their reviews did not come to is found in the second.
  let left = await lane.drain()
  for (let hour = 0; hour < 2 && left.length === 0; hour += 1) {
    await lane.passHour()
    left = await lane.drain()
  }
  const dead = await lane.deadJobs()
  const owned = (job: unknown): boolean => injected.some(({ subject }) => JSON.stringify(job).includes(subject.owner))
  // A job of nobody's (a reconciliation) that was given up is the fault of the run as a whole: the first one tells of it.
  for (const job of dead.filter((each) => !owned(each))) injected[0]?.problems.push(`A job was given up: ${JSON.stringify(job)}`)
  if (left.length > 0) injected[0]?.problems.push(...left)
  return injected.map(({ fault, subject, problems }) => {
    const found = verify(subject)
    const givenUp = dead.filter((job) => JSON.stringify(job).includes(subject.owner)).map(() => 'a job was given up')
    return { ...found, leftInProgress: [...found.leftInProgress, ...givenUp], fault, backend: lane.backend, problems }
  })
}

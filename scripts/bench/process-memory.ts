import { readFileSync, readdirSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended, or is none of ours.
    return ''
  }
}

const childrenOf = (process: number): number[] => {
  try {
    return readdirSync(`/proc/${process}/task`).flatMap((thread) =>
      read(`/proc/${process}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/**
 * Megabytes of a process and of all that it started, pages that several of them share counted once (Linux's proportional set size); 0 where there is no
 * `/proc`.
 */
export const memoryOf = (process: number): number => {
  let kilobytes = 0
  const seen = new Set([process])
  // A set gives what is added while it is read.
  for (const one of seen) {
    kilobytes += Number(/^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0)
    for (const child of childrenOf(one)) seen.add(child)
  }
  return kilobytes / 1_024
}

/** Watches the memory of a process until it is told to stop; gives the most that was seen. */
export const watchMemory = (process: number): (() => number) => {
  let most = 0
  const look = (): void => {
    most = Math.max(most, memoryOf(process))
  }
  const timer = setInterval(look, 100)
  return () => {
    clearInterval(timer)
    return most
  }
}

import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os'

/** What figures were measured on, in a line. The load is that of the last minute: of the run itself, and of whatever else ran beside it. */
export const machineName = (): string => {
  const [load = 0] = loadavg()
  const gigabytes = Math.round(totalmem() / 1_073_741_824)
  return [
    cpus()[0]?.model.trim() ?? 'unknown processor',
    `${availableParallelism()} processors`,
    `${gigabytes} GB`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
    `load ${load.toFixed(1)}`,
  ].join(', ')
}

/** P0 data loss or security breach · P1 outage, stuck system or security exposure · P2 operational pain or security weakness · P3 hygiene. Most severe first. */
export const severities = ['P0', 'P1', 'P2', 'P3'] as const

export type Severity = (typeof severities)[number]

/** Whether `severity` is at or above `threshold` (`P0` is above `P1`). */
export const isAtLeast = (severity: Severity, threshold: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(threshold)

import type { Variables } from './environment.ts'

/** Whether a variable counts as not set. */
export const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === ''

export const withoutBlanks = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => !isBlank(value)))

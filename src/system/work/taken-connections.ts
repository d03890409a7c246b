import type { OpenedResource } from '#model/facts/process/resource'

/** Whether a function takes a connection out of a pool that others wait for, and does not open a new one. */
export const isTaken = ({ label }: Pick<OpenedResource, 'label'>): boolean => label.startsWith('a pooled ')

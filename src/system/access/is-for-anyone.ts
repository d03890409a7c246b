import { names } from '#models/names'

/** Whether a path, or the name of its handler, is of a kind that people without an account use, or that only a network guards. */
export const isForAnyone = (path: string): boolean => names.openRoutes.has(path) || names.openPaths.has(path)

import { roleOf } from './role-of.ts'

/** Texts of a service's own code, for rules that say of something that it was found nowhere in it. */
export const isCode = (path: string): boolean => /\.([cm]?[jt]sx?|py|go|java)$/.test(path) && roleOf(path) === 'production'

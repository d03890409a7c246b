import { roleOf } from './role-of.ts'

/** Whether a path is production code of a service, for rules that report something as absent from it. */
export const isCode = (path: string): boolean => /\.([cm]?[jt]sx?|py|go|java)$/.test(path) && roleOf(path) === 'production'

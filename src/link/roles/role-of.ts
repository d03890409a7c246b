import type { FileRole } from '#model/source-file'
import { nameConventions } from './name-conventions.ts'
import { nameMatcher } from './name-matcher.ts'

/** What a path says about the role of a file. */
export interface NamedRole {
  readonly role: FileRole
  /** Why, as a clause; undefined for production, which needs no reason. */
  readonly because: string | undefined
}

const production: NamedRole = { role: 'production', because: undefined }

/** Classes of tests. In `src/main/java`, build tools compile every class into the service, whatever it is called. */
const javaTest = /(Tests?|IT|TestCase)\.java$/
/** A source set of Gradle or Maven whose name ends with a word for tests: `src/cftlibTest/java`, but not `src/contest/java`. */
const javaTestSet = /\/src\/\w+Tests?\/(?:java|kotlin|resources)\//
const javaTestSource: NamedRole = { role: 'test', because: 'lies in a source set of tests' }
const javaTestClass: NamedRole = { role: 'test', because: 'is named as a test' }

const conventions = nameConventions.map((convention) => ({
  named: { role: convention.role, because: convention.says } satisfies NamedRole,
  matches: nameMatcher(convention),
}))
const ofRole = (...roles: readonly FileRole[]): ((path: string) => boolean) => {
  const own = conventions.filter(({ named }) => roles.includes(named.role))
  return (path) => own.some(({ matches }) => matches(path))
}
const isExampleName = ofRole('example')
const isPracticeName = ofRole('test', 'example', 'docs')
const isVendored = ofRole('vendored')
/**
 * Below a Java source folder, folders are parts of a package name (`com/example/`, `org/acme/docs/`); only those of migrations and
 * generated code say anything.
 */
const withoutPackage = (inside: string): string => {
  const [, folder = '', names = '', file = ''] = /^(.*\/src\/main\/java\/)(.*\/)?([^/]+)$/.exec(inside) ?? []
  if (folder === '') return inside
  return folder + (/(^|\/)(db\/migrations?|generated)\//.exec(names)?.[0].replace(/^\//, '') ?? '') + file
}

/** The cache of roles is cleared when it holds this many paths. */
const mostKnown = 100_000

const known = new Map<string, NamedRole>()

/** The role of a file, as far as its path says, with the convention that says so. The first one that holds wins. */
export const namedRoleOf = (path: string): NamedRole => {
  const before = known.get(path)
  if (before) return before
  const named = readRole(path)
  if (known.size >= mostKnown) known.clear()
  known.set(path, named)
  return named
}

const readRole = (path: string): NamedRole => {
  const inside = withoutPackage(`/${path}`)
  if (javaTest.test(inside) && !inside.includes('/src/main/java/') && !isVendored(inside)) return javaTestClass
  if (javaTestSet.test(inside) && !isVendored(inside)) return javaTestSource
  return conventions.find(({ matches }) => matches(inside))?.named ?? production
}

/** The role of a file, as far as its path says: production, unless a convention says otherwise. */
export const roleOf = (path: string): FileRole => namedRoleOf(path).role

/** Whether a path lies among examples, whatever else it is: no service runs them. */
export const isExample = (path: string): boolean => isExampleName(withoutPackage(`/${path}`))

/** Whether a path lies among tests, examples or documentation, also below vendored and generated folders. */
export const isPractice = (path: string): boolean => isPracticeName(withoutPackage(`/${path}`))

const lockFiles = new Set(nameConventions.flatMap(({ says, files = [] }) => (says === 'is a lock file' ? files : [])))

/** Whether a path is a lock file, which only package managers write and read. */
export const isLockFile = (path: string): boolean => lockFiles.has(path.slice(path.lastIndexOf('/') + 1))

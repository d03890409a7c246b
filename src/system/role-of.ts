import { posix } from 'node:path'
import type { FileRole } from '#model/source-file'

const vendored = /(^|\/)(vendor|vendors|third_party|third-party|node_modules|bower_components|\.yarn)\//i
const generatedPath =
  /(^|\/)(dist|build|out|generated|__generated__|gen|\.next|\.nuxt|coverage)\/|\.(pb|generated|gen)\.[a-z]+$|\.(min|bundle)\.(js|css)$|_pb2(_grpc)?\.py$|\.pb\.go$|\.d\.ts$/i
const lockFile =
  /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|Cargo\.lock|composer\.lock|Gemfile\.lock|gradle\.lockfile)$/
const test =
  /(^|\/)(tests?|(e2e|end-to-end|integration|functional|acceptance|smoke|load|perf|performance|unit|browser)[-_]?tests?|__tests__|__mocks__|__fixtures__|specs?|e2e|cypress|playwright|fixtures?|test[-_]?(data|utils?|helpers?|support|kit|fixtures?|apps?)|testing|mocks?|stubs?|benchmarks?|bench|storybook|\.storybook|stories)\/|\.(test|spec|tests|specs|e2e|e2e-spec|integration|bench|mock|stories|story|cy)\.[a-z]+$|_test\.(go|py)$|_mocks?\.go$|(^|\/)mock_[^/]*\.go$|(^|\/)(test_[^/]*|conftest)\.py$|\/src\/((int(egration)?|functional|component|acceptance|system|smoke|performance|contract|e2e)-?tests?|testFixtures|jmh)\/|(^|\/)(jest|vitest|playwright|cypress|karma|mocha)[.\w-]*\.(config|setup)[.\w-]*\.[a-z]+$|(^|\/)(setup-?tests?|test-?(setup|helpers?|utils?))\.[a-z]+$/i
/** Classes of tests. In `src/main/java`, build tools compile every class into the service, whatever it is called. */
const javaTest = /(Tests?|IT|TestCase)\.java$/
const example =
  /(^|\/)(examples?|samples?|demos?([-_][\w-]+)?|playgrounds?|boilerplates?|quick-?starts?|tutorials?)\/|\.(template|tmpl|tpl)\.[cm]?[jt]sx?$/i
const docs = /(^|\/)(docs?|documentation|website)\//i
const ci = /^(\.github\/(workflows|actions)\/|\.gitlab-ci|\.circleci\/|\.buildkite\/|azure-pipelines|Jenkinsfile)/i
const script =
  /^\/(tools?|tooling|bin|dev|development|devtools?)\/|(^|\/)([\w-]+-scripts?|scripts?|hack|seeds?|seeders?|\.devcontainer|codemods?)\/|(^|\/)(seed|seeds|gulpfile|gruntfile|knexfile)(\.[\w-]+)*\.[cm]?[jt]s$|(^|\/)[^/]*\.config\.[cm]?[jt]s$|\.(seed|script)\.[a-z]+$|(^|\/)\.[\w-]+\/([^/]+\/)*[^/]+\.(py|go|java)$|(^|\/)settings[/_](dev|develop|development|local|test|testing|ci|debug)[\w-]*\.py$|(^|\/)application-(dev|development|local|test|h2|it)\.(ya?ml|properties)$/i
const migration =
  /(^|\/)(migrations?|migrate|alembic\/versions|db\/migrate|changelog|changesets?\/db)\/|(^|\/)V\d+(_\d+)*__[^/]+\.sql$|\.(migration|up|down)\.(sql|[jt]s)$/i

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

const known = new Map<string, FileRole>()

/**
 * The role of a file, judged by its path. The first match wins: a test below `vendor/` is vendored, a migration below `scripts/` is a
 * migration.
 */
export const roleOf = (path: string): FileRole => {
  const before = known.get(path)
  if (before) return before
  const role = readRole(path)
  if (known.size >= mostKnown) known.clear()
  known.set(path, role)
  return role
}

const readRole = (path: string): FileRole => {
  const inside = withoutPackage(`/${path}`)
  if (vendored.test(inside)) return 'vendored'
  if (lockFile.test(path)) return 'generated'
  if (test.test(inside) || (javaTest.test(inside) && !inside.includes('/src/main/java/'))) return 'test'
  if (migration.test(inside)) return 'migration'
  if (generatedPath.test(inside)) return 'generated'
  if (example.test(inside)) return 'example'
  if (ci.test(path)) return 'ci'
  if (docs.test(inside) || /\.(md|mdx|rst|adoc|txt)$/i.test(posix.basename(path))) return 'docs'
  if (script.test(inside)) return 'script'
  return 'production'
}

/** Whether a path lies among examples, whatever else it is: no service runs them. */
export const isExample = (path: string): boolean => example.test(withoutPackage(`/${path}`))

/** Whether a path lies among tests, examples or documentation, also below vendored and generated folders. */
export const isPractice = (path: string): boolean => {
  const inside = withoutPackage(`/${path}`)
  return test.test(inside) || example.test(inside) || docs.test(inside)
}

/** Whether a path is a lock file, which only package managers write and read. */
export const isLockFile = (path: string): boolean => lockFile.test(path)

/** A test in a report of vitest. */
interface TestResult {
  readonly title: string
  /** The titles of its groups, and its own. */
  readonly fullName: string
  readonly status: string
}

/** The tests of a file, by the file's path. */
interface FileResult {
  readonly name: string
  readonly assertionResults: readonly TestResult[]
}

/** A failure counts whatever other runs say; a test that one run skips counts as in the run that does not. */
const order = ['failed', 'passed']

const rank = ({ status }: TestResult): number => (order.includes(status) ? order.indexOf(status) : order.length)

/** Merges the results of several runs: each test once, with its worst result, and as skipped only if every run skipped it. */
export const mergeReports = (reports: readonly (readonly FileResult[])[]): readonly FileResult[] => {
  const files = new Map<string, Map<string, TestResult>>()
  for (const { name, assertionResults } of reports.flat()) {
    const tests = files.get(name) ?? new Map<string, TestResult>()
    files.set(name, tests)
    // Two tests of a run may have the same name.
    const seen = new Map<string, number>()
    for (const test of assertionResults) {
      const count = seen.get(test.fullName) ?? 0
      seen.set(test.fullName, count + 1)
      const key = `${count} ${test.fullName}`
      const known = tests.get(key)
      if (!known || rank(test) < rank(known)) tests.set(key, test)
    }
  }
  return [...files].map(([name, tests]) => ({ name, assertionResults: [...tests.values()] }))
}

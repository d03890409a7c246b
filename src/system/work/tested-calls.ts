import { inLanguage } from '../naming/in-language.ts'
import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Linked, System } from '#model/system'

const ofScripts = /\.(test|spec)\./

type Failure = 'outage' | 'slowness'

/** A Go test bounds its own time with the same means that make a dependency slow. */
const isReadable = (language: string, of: Failure): boolean => readable.has(language) && !(language === 'go' && of === 'slowness')

/** Languages whose tests can be read for the failures they simulate, each with the names of test files. */
const readable: ReadonlyMap<string, RegExp> = new Map([
  ['typescript', ofScripts],
  ['tsx', ofScripts],
  ['javascript', ofScripts],
  ['java', /(^|\/)(\w*[tT]est\w*|it)\/.*\.java$|Tests?\.java$/],
  ['go', /_test\.go$/],
  ['python', /(^|\/)test_[^/]*\.py$|_test\.py$|(^|\/)tests?\.py$/],
])

const callsOut = (system: System, of: Failure): readonly Linked<ExternalCall>[] =>
  system.facts('external-call').filter(({ inService, file }) => inService && isReadable(file.language, of))

const simulators = {
  typescript: 'nock, msw or mocks',
  python: 'responses, respx, requests-mock or mocks',
  go: 'fakes that return errors, httptest',
  java: 'WireMock, MockWebServer or mocks',
}

/** Where a test of a failing or slow dependency was searched for, in the terms of the service's language. */
export const searchedForFailures = (path: string): readonly string[] => [
  `test titles; failures simulated with ${inLanguage(path, simulators) ?? 'mocks'}`,
]

/** Whether a service of the repository calls other systems. */
export const asksOthers = (system: System, of: Failure): boolean => callsOut(system, of).length > 0

/** The first outgoing call of a service whose package, or whose repository as a whole, has tests. */
export const callOfTested = (system: System, of: Failure): Linked<ExternalCall> | undefined => {
  const tested = new Set<string>()
  for (const { path, role, language, unit } of system.files.values())
    if (role === 'test' && isReadable(language, of) && readable.get(language)?.test(path)) tested.add(unit?.root ?? '')
  return callsOut(system, of).find(({ file }) => tested.has(file.unit?.root ?? '') || tested.has(''))
}

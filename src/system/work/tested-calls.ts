import { inLanguage } from '../naming/in-language.ts'
import type { ExternalCall } from '#model/facts/calls/external-call'
import type { Linked, System } from '#model/system'

const ofScripts = /\.(test|spec)\./

/** Languages whose tests can be read for the failures they simulate, each with the names of test files. */
const readable: ReadonlyMap<string, RegExp> = new Map([
  ['typescript', ofScripts],
  ['tsx', ofScripts],
  ['javascript', ofScripts],
  ['java', /(^|\/)(\w*[tT]est\w*|it)\/.*\.java$|Tests?\.java$/],
  ['python', /(^|\/)test_[^/]*\.py$|_test\.py$|(^|\/)tests?\.py$/],
])

const callsOut = (system: System): readonly Linked<ExternalCall>[] =>
  system.facts('external-call').filter(({ inService, file }) => inService && readable.has(file.language))

const simulators = {
  typescript: 'nock, msw or mocks',
  python: 'responses, respx, requests-mock or mocks',
  java: 'WireMock, MockWebServer or mocks',
}

/** Where a test of a failing or slow dependency was searched for, in the terms of the service's language. */
export const searchedForFailures = (path: string): readonly string[] => [
  `test titles; failures simulated with ${inLanguage(path, simulators) ?? 'mocks'}`,
]

/** Whether a service of the repository calls other systems. */
export const asksOthers = (system: System): boolean => callsOut(system).length > 0

/** The first outgoing call of a service whose package, or whose repository as a whole, has tests. */
export const callOfTested = (system: System): Linked<ExternalCall> | undefined => {
  const tested = new Set<string>()
  for (const { path, role, language, unit } of system.files.values())
    if (role === 'test' && readable.get(language)?.test(path)) tested.add(unit?.root ?? '')
  return callsOut(system).find(({ file }) => tested.has(file.unit?.root ?? '') || tested.has(''))
}

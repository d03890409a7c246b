import { posix } from 'node:path'
import type { Document, Heading } from '#model/facts/documents/document'
import type { ChangedFile } from '#model/change-set'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { clusterPrograms, httpPrograms, makePrograms, scriptRunners } from '#models/programs/operator-commands'
import { isRunbook } from '#system/documents/is-runbook'
import { isDocumentOn, matterNames, sectionsOn, type Matter } from '#system/documents/operating-notes'
import { isOwnWorkload } from '#system/deployment/deployments'

/** Something that operators name in a command, and that a change removes. */
interface Gone {
  readonly what: 'script' | 'target' | 'file' | 'variable' | 'workload' | 'route'
  readonly name: string
  readonly at: Place
  /** Whether a command uses it. */
  readonly isIn: (words: readonly string[]) => boolean
}

/** A command of the operating notes that cannot be run any more. */
export interface BrokenStep {
  readonly what: Gone['what']
  readonly name: string
  /** Where the change removes it, in the base. */
  readonly at: Place
  readonly document: Linked<Document>
  readonly heading: Heading
  readonly command: string
  readonly matter: Matter | undefined
}

interface RemovedLine {
  readonly line: number
  readonly text: string
}

const removedLines = (file: ChangedFile | undefined): readonly RemovedLine[] =>
  (file?.hunks ?? []).flatMap(({ oldStart, lines }) => {
    let at = oldStart - 1
    return lines.flatMap((text): RemovedLine[] => {
      if (text.startsWith('+') || text.startsWith('\\')) return []
      at += 1
      return text.startsWith('-') ? [{ line: at, text: text.slice(1) }] : []
    })
  })

const addedLines = (file: ChangedFile | undefined): readonly string[] =>
  (file?.hunks ?? []).flatMap(({ lines }) => lines.flatMap((text) => (text.startsWith('+') ? [text.slice(1)] : [])))

const placeOf = (path: string, { line }: RemovedLine): Place => ({ path, startLine: line, endLine: line })

/** What ends one command of a line and begins the next. */
const ends: ReadonlySet<string> = new Set(['&&', '||', '|', ';'])

/** The words of a command behind the program, up to the next command of the line. */
const behind = (words: readonly string[], programs: ReadonlySet<string>): readonly string[] => {
  const from = words.findIndex((word) => programs.has(word))
  if (from < 0) return []
  const rest = words.slice(from + 1)
  const end = rest.findIndex((word) => ends.has(word) || word === '--')
  return end < 0 ? rest : rest.slice(0, end)
}

const runs = (words: readonly string[], script: string): boolean =>
  scriptRunners.some((runner) => {
    const given = behind(words, runner.programs)
    const from = runner.behind ? given.findIndex((word) => runner.behind?.has(word)) : -1
    return (!runner.behind || from >= 0) && given.slice(from + 1).includes(script)
  })

/** Scripts of a manifest that no manifest has any more. */
const scriptsGone = (head: System, change: Change): readonly Gone[] => {
  const left = new Set(head.facts('package-manifest').flatMap(({ scripts }) => Object.keys(scripts)))
  return change.base.facts('package-manifest').flatMap(({ at: { path }, scripts, file }): Gone[] => {
    const lost = file.role === 'vendored' || !head.paths.has(path) ? [] : Object.keys(scripts).filter((name) => !left.has(name))
    const removed = lost.length > 0 ? removedLines(change.file(path)) : []
    return lost.flatMap((name) => {
      const line = removed.find(({ text }) => text.trim().startsWith(`"${name}"`))
      return line ? [{ what: 'script' as const, name, at: placeOf(path, line), isIn: (words) => runs(words, name) }] : []
    })
  })
}

const isMakefile = (path: string): boolean => {
  const name = posix.basename(path).toLowerCase()
  return name === 'makefile' || name === 'gnumakefile' || name.endsWith('.mk')
}

/** The targets that a line of a makefile defines: `rollback stuck: build`. */
const targetsIn = (text: string): readonly string[] => {
  const end = text.indexOf(':')
  const isRule = end > 0 && !text.startsWith('\t') && !text.startsWith(' ') && !text.startsWith('.') && text[end + 1] !== '='
  return isRule && !text.includes('=') ? text.slice(0, end).split(' ').filter(Boolean) : []
}

/** Targets of the only makefile. Another one may have targets of the same names. */
const targetsGone = (head: System, change: Change): readonly Gone[] => {
  const [path, ...others] = [...change.base.paths].filter(isMakefile)
  if (path === undefined || others.length > 0 || !head.paths.has(path)) return []
  const file = change.file(path)
  const now = new Set([...head.paths].filter(isMakefile).flatMap((one) => addedLines(change.file(one)).flatMap(targetsIn)))
  return removedLines(file).flatMap((line) =>
    targetsIn(line.text).flatMap((name): Gone[] =>
      now.has(name) ? [] : [{ what: 'target', name, at: placeOf(path, line), isIn: (words) => behind(words, makePrograms).includes(name) }],
    ),
  )
}

const withoutDot = (word: string): string => (word.startsWith('./') ? word.slice(2) : word)

/** Files that commands name by their path. */
const filesGone = (head: System, change: Change): readonly Gone[] => {
  const names = new Set([...head.paths].map((path) => posix.basename(path)))
  return [...change.base.paths].flatMap((path): Gone[] =>
    head.paths.has(path) || !path.includes('/') || names.has(posix.basename(path)) || change.file(path)?.status !== 'removed'
      ? []
      : [
          {
            what: 'file',
            name: path,
            at: { path, startLine: 1, endLine: 1 },
            isIn: (words) => words.some((word) => withoutDot(word) === path),
          },
        ],
  )
}

/** The name of a variable that a word sets or reads: `-e PAYOUTS_ENABLED=false`, `$PAYOUTS_ENABLED`. */
const variableIn = (word: string): string => {
  const [name = ''] = word.split('=')
  return name.startsWith('$') ? name.slice(1) : name
}

/** Variables of the environment that the code read, and that nothing names any more. */
const variablesGone = (head: System, change: Change): readonly Gone[] => {
  const left = new Set([...head.files.values()].flatMap(({ traits }) => traits?.env ?? []))
  const changed = [...head.paths].flatMap((path) => addedLines(change.file(path)))
  return [...change.base.files.values()].flatMap(({ path, role, traits }): Gone[] => {
    const lost = role === 'production' ? (traits?.env ?? []).filter((name) => !left.has(name)) : []
    const removed = lost.length > 0 ? removedLines(change.file(path)) : []
    return lost.flatMap((name) => {
      const line = removed.find(({ text }) => text.includes(name))
      return line && !changed.some((text) => text.includes(name))
        ? [{ what: 'variable' as const, name, at: placeOf(path, line), isIn: (words) => words.some((word) => variableIn(word) === name) }]
        : []
    })
  })
}

/** Workloads of Kubernetes that have another name now: their manifest still has one of their kind. */
const workloadsGone = (head: System, change: Change): readonly Gone[] => {
  const now = head.facts('workload')
  return change.base.facts('workload').flatMap((workload): Gone[] => {
    const { name, controller, at } = workload
    const isRenamed =
      isOwnWorkload(workload) &&
      !now.some((one) => one.name === name) &&
      now.some((one) => one.at.path === at.path && one.controller === controller)
    const line = isRenamed ? removedLines(change.file(at.path)).find(({ text }) => text.trim() === `name: ${name}`) : undefined
    return line
      ? [
          {
            what: 'workload',
            name,
            at: placeOf(at.path, line),
            isIn: (words) => behind(words, clusterPrograms).some((word) => word === name || word.endsWith(`/${name}`)),
          },
        ]
      : []
  })
}

const segmentsOf = (path: string): readonly string[] => path.split('/').filter(Boolean)

const isParameter = (segment: string): boolean =>
  segment.startsWith(':') || segment.startsWith('{') || segment.startsWith('<') || segment.startsWith('$') || segment.startsWith('[')

/** Whether the path of an address ends with a route. */
const leadsTo = (word: string, route: readonly string[]): boolean => {
  const [address = ''] = word.split('?')
  const from = address.indexOf('://')
  const given = segmentsOf(from < 0 ? address : address.slice(from + 3)).slice(from < 0 ? 0 : 1)
  const end = given.slice(given.length - route.length)
  return given.length >= route.length && route.every((segment, index) => isParameter(segment) || segment === end[index])
}

const isSameRoute = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length &&
  one.every((segment, index) => isParameter(segment) || isParameter(other[index] ?? '') || segment === other[index])

/** Routes for operators that a file no longer has: at least two words of the path are written. */
const routesGone = (head: System, change: Change): readonly Gone[] => {
  const now = head.facts('endpoint').map(({ route }) => segmentsOf(route))
  return change.base.facts('endpoint').flatMap(({ route, at, inService }): Gone[] => {
    const segments = segmentsOf(route)
    const isPlain = segments.filter((segment) => !isParameter(segment)).length > 1
    if (!inService || !isPlain || !head.paths.has(at.path) || now.some((one) => isSameRoute(one, segments))) return []
    const line = removedLines(change.file(at.path)).find(({ text }) => text.includes(route))
    return line
      ? [
          {
            what: 'route',
            name: route,
            at: placeOf(at.path, line),
            isIn: (words) => behind(words, httpPrograms).some((word) => leadsTo(word, segments)),
          },
        ]
      : []
  })
}

/** Programs and settings in front of a command, and the marks around it: `$ npm run replay`, `"…"`. */
const wordsIn = (command: string): readonly string[] => command.replaceAll('"', ' ').replaceAll("'", ' ').split(' ').filter(Boolean)

const isOlder = (path: string): boolean => {
  const name = posix.basename(path).toLowerCase()
  return ['changelog', 'changes', 'history', 'news', 'release', 'upgrad', 'migrat', 'postmortem'].some((start) => name.startsWith(start))
}

/** The sections that an operator follows, with the topic that each is about. */
const sectionsFor = (
  system: System,
): ReadonlyMap<Heading, { readonly document: Linked<Document>; readonly matter: Matter | undefined }> => {
  const found = new Map<Heading, { readonly document: Linked<Document>; readonly matter: Matter | undefined }>()
  for (const matter of matterNames)
    for (const { document, heading } of sectionsOn(system, matter)) if (!found.has(heading)) found.set(heading, { document, matter })
  for (const document of system.facts('document')) {
    if (document.file.role === 'vendored' || document.file.role === 'test' || !isRunbook(document)) continue
    const matter = matterNames.find((one) => isDocumentOn(document, one))
    for (const heading of document.headings) if (heading.section && !found.has(heading)) found.set(heading, { document, matter })
  }
  return found
}

/** Commands of operating notes of the head that use what the change removes. */
export const brokenSteps = (head: System, change: Change): readonly BrokenStep[] => {
  const sections = [...sectionsFor(head)].filter(([, { document }]) => !isOlder(document.at.path))
  if (sections.length === 0) return []
  const gone = [scriptsGone, targetsGone, filesGone, variablesGone, workloadsGone, routesGone].flatMap((find) => find(head, change))
  return gone.flatMap(({ what, name, at, isIn }): BrokenStep[] => {
    for (const [heading, { document, matter }] of sections) {
      // What is only named, such as the target of a link, is no step.
      const command = heading.section?.commands.find((one) => !(what === 'file' && one === name) && isIn(wordsIn(one)))
      if (command !== undefined) return [{ what, name, at, document, heading, command, matter }]
    }
    return []
  })
}

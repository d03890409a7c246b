import type { LazySetup } from '#model/facts/process/startup'
import type { Place } from '#model/source-file'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { keyOf } from '#link/follow'
import { isForProduction } from '#link/units/environment-of'
import { remembered } from '#link/reads'
import { stepsOfStart } from '#system/deployment/startup-paths'
import { usersOf } from '#link/users'

export const setupOnFirstUse = rule({
  id: 'setup-on-first-use',
  check: '1.8',
  alsoServes: ['1.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Required file or setting read at first use',
  why: 'A deployment without the file or with a wrong path starts, passes its checks and takes traffic. The first request that needs it fails, long after the rollout counted as successful.',
  fix: 'Read it at startup, and stop the process with an error that names it. Pass the result to the code that uses it.',
  blindSpots:
    'Decides by names whether a file is a key, a certificate or a template. Does not follow calls through dependency injection. A file that the code reads late is a preview, unless the change takes the read out of the start.',
  languages: ['python', 'typescript', 'go', 'java'],
  *judge(system, change) {
    for (const { read, at } of readAtStart(system))
      yield { kind: 'evidence', at, within: '', subject: lostSubject(read), note: `\`${read.reads ?? ''}\` runs at the start`, checks: [] }
    const lost = change ? [...lostReads(system, change.base)].map((setup) => ({ setup, call: callOf(system, change.base, setup) })) : []
    const lostPlaces = new Set(lost.map(({ setup: { at, within } }) => keyOf({ path: at.path, name: within })))
    for (const { setup, call } of lost)
      yield gapAt(setup, {
        at: call,
        subject: lostSubject(setup),
        title: 'Required file no longer read at startup',
        severity: 'P1',
        removed: `the start's call of \`${setup.reads}\``,
        message: `\`${setup.reads}\` used to run at the start. Now a missing or wrong file is found by the first request that needs it, after the rollout counted as successful.`,
        fix: 'Read the file before the process listens, and stop with an error that names it. Keep the result for the requests.',
      })
    for (const setting of system.facts('start-setting'))
      if (setting.what === 'late' && isForProduction(setting))
        yield gapAt(setting, {
          ...(setting.isWhole ? {} : { stage: 'preview' as const }),
          title: 'Application is set up by its first requests',
          risk: 'A wrong address, password or bean starts, passes its checks and takes traffic. The first requests fail or are slow, long after the rollout counted as successful.',
          fix: `Delete the setting, so that the process fails at startup. For a fast start in development, set it in the profile of development.`,
          message: `With \`${setting.by}\`, the process starts without what it needs. A wrong address, password or bean shows only when the first request fails.`,
        })
    for (const setup of system.facts('lazy-setup')) {
      if (!setup.inService || setup.file.side === 'frontend' || runsElsewhere(setup)) continue
      if (setup.isPlain || lostPlaces.has(keyOf({ path: setup.at.path, name: setup.within }))) continue
      if (setup.reads !== undefined && isOpen(system, setup))
        yield gapAt(setup, {
          // Wrong on real code: files that images contain, and files without which the code has another way.
          stage: 'preview',
          message: setup.isKept
            ? `\`${setup.reads}\` reads a file that the code needs when it is first used. If the file is missing or wrong, the process starts and takes traffic, and the first request fails.`
            : `\`${setup.reads}\` reads a file that the code needs for each request. If the file is missing or wrong, the process starts and takes traffic, and these requests fail.`,
        })
      else if (setup.isKept && setup.reads === undefined && isOpen(system, setup)) {
        const demand = demandOf(system, setup)
        const isLost = lost.some(({ call }) => call.path === setup.at.path && call.startLine === demand?.line)
        if (demand && !isLost)
          yield gapAt(
            { ...setup, at: { path: setup.at.path, startLine: demand.line, endLine: demand.line } },
            {
              stage: 'preview',
              fix: `Read \`${demand.name}\` at startup, stop the process with an error that names it, and pass the value to this code.`,
              message: `Nothing asks for \`${demand.name}\` until this function is first called. Without it, the process starts and takes traffic, and the first request fails.`,
            },
          )
      }
    }
  },
})

type FileRead = Linked<LazySetup> & { readonly reads: string }

const lostSubject = ({ at, reads, given }: Linked<LazySetup>): string => `start reads ${reads ?? ''}(${given ?? ''}) in ${at.path}`

const functionOf = ({ at, within }: Linked<LazySetup>): string => keyOf({ path: at.path, name: within })

/** Files that the start reads, each with the place of the start that leads there. */
const readAtStart = (system: System): readonly { readonly read: FileRead; readonly at: Place }[] => {
  const steps = stepsOfStart(system)
  return system.facts('lazy-setup').flatMap((setup) => {
    const { reads, isPlain, at, within } = setup
    if (reads === undefined || !setup.inService || runsElsewhere(setup)) return []
    const read = { ...setup, reads }
    if (isOfConstruction(system, setup)) return [{ read, at }]
    if (isPlain !== true) return []
    if (within === '') return [{ read, at }]
    const key = keyOf({ path: at.path, name: within })
    const step = startOf(system).has(key) ? steps.get(key) : undefined
    return step ? [{ read, at: step.at ?? at }] : []
  })
}

/** How many calls lie between a constructor and a read. */
const maxInner = 2

/** Only constructors lead to the read. */
const isInConstruction = (system: System, { at, within }: Linked<LazySetup>): boolean => {
  const isMade = (name: string, depth: number): boolean => {
    if (/\.(constructor|__init__)$/.test(name)) return true
    const users = depth > maxInner ? [] : usersOf(system, { path: at.path, name })
    return users.length > 0 && users.every((user) => user.path === at.path && isMade(user.name, depth + 1))
  }
  return within !== '' && isMade(within, 0)
}

/** The start makes the object that reads the file: in Java and TypeScript, a container may, if no request and no job does. */
const isOfConstruction = (system: System, setup: Linked<LazySetup>): boolean => {
  const { at, reach } = setup
  if (reach.has('request') || reach.has('job')) return false
  return (reach.has('startup') || reach.has('module-load') || /\.(java|ts)$/.test(at.path)) && isInConstruction(system, setup)
}

/** The call that now leads to a read whose function the base had too: this is what changed. */
const callOf = (system: System, base: System, { at, within }: Linked<LazySetup>): Place => {
  if (!base.hasFunction(at.path, within)) return at
  const lazy = system.facts('lazy-setup').filter((setup) => setup.at.path === at.path && setup.isKept)
  const users = [...lazy.map((setup) => setup.within), ...usersOf(system, { path: at.path, name: within }).map(({ name }) => name)]
  const use = users.flatMap((name) => system.uses(at.path, name)).find((one) => one.path === at.path && one.name === within)
  return use ? { path: at.path, startLine: use.line, endLine: use.line } : at
}

/** Files that the start of the base read, and that only requests, jobs or the first caller read at the head. */
function* lostReads(system: System, base: System): Iterable<FileRead> {
  const now = new Set(readAtStart(system).map(({ read }) => lostSubject(read)))
  const before = new Set(readAtStart(base).map(({ read }) => lostSubject(read)))
  // Others read it outside the start of the base too: for them, nothing changed.
  const beside = new Set(
    base
      .facts('lazy-setup')
      .flatMap((setup) =>
        startOf(base).has(functionOf(setup)) || isOfConstruction(base, setup) ? [] : [`${lostSubject(setup)} ${setup.within}`],
      ),
  )
  const start = startOf(system)
  for (const setup of system.facts('lazy-setup')) {
    const { reads, at, within, reach, inService } = setup
    if (beside.has(`${lostSubject(setup)} ${within}`) || isInConstruction(system, setup)) continue
    const [outer = ''] = within.split(' > ')
    if (reads === undefined || within === '' || !inService || now.has(lostSubject(setup)) || !before.has(lostSubject(setup))) continue
    if (start.has(keyOf({ path: at.path, name: within })) || start.has(keyOf({ path: at.path, name: outer }))) continue
    if (reach.has('request') || reach.has('job') || (setup.isKept && !reach.has('startup'))) yield { ...setup, reads }
  }
}

/** How many calls of the start are followed. */
const maxDepth = 4

/** The setting that the first call asks for, if nothing asks for it at the start. */
const demandOf = (
  system: System,
  { at, within, body }: Linked<LazySetup>,
): { readonly name: string; readonly line: number } | undefined => {
  const isInside = (line: number): boolean => line >= body.startLine && line <= body.endLine
  const own = system
    .facts('config-check')
    .find((check) => check.at.path === at.path && check.stopsAt !== undefined && isInside(check.stopsAt.startLine))
  const asked = system
    .facts('setting-use')
    .find(
      (use) =>
        use.at.path === at.path &&
        use.within === within &&
        isInside(use.at.startLine) &&
        (use.absence === 'demanded' || own?.stops.includes(use.name)),
    )
  if (!asked) return undefined
  const isAskedBefore =
    system
      .facts('config-check')
      .some(
        (check) =>
          check !== own && check.file.role !== 'test' && [...check.stops, ...(check.validatedAt ? check.names : [])].includes(asked.name),
      ) || system.facts('setting-use').some((use) => use.name === asked.name && use.absence === 'demanded' && use.within === '')
  return isAskedBefore ? undefined : { name: asked.name, line: own?.stopsAt?.startLine ?? asked.at.startLine }
}

/** A request or a job runs it, or what is kept is set up by whoever comes first. */
const isOpen = (system: System, setup: Linked<LazySetup>): boolean => {
  const { at, within, reach, isKept } = setup
  if (!isKept && !reach.has('request') && !reach.has('job')) return false
  const [outer = ''] = within.split(' > ')
  if (
    !setup.keepsError &&
    system.facts('calls-made').some((made) => made.at.path === at.path && made.within === within && made.caught.includes(at.startLine))
  )
    return false
  return !startOf(system).has(keyOf({ path: at.path, name: within })) && !startOf(system).has(keyOf({ path: at.path, name: outer }))
}

/** Platforms that start a process for each request have no other start. */
const runsElsewhere = ({ file }: Linked<LazySetup>): boolean => file.unit?.runtime === 'serverless'

/** The functions that run while the process starts. */
const startOf = remembered((system: System): ReadonlySet<string> => {
  const roots = [...system.files.keys()].flatMap((path) => [
    { path, name: '' },
    ...['main', 'init', 'bootstrap', 'start', 'create_app', 'createApp', 'setup'].map((name) => ({ path, name })),
  ])
  const hooks = system.facts('start-hook').map(({ at, within }) => ({ path: at.path, name: within }))
  const servers = system.facts('server').map(({ at, within }) => ({ path: at.path, name: within }))
  const handlers = new Set(
    system.facts('endpoint').flatMap(({ at, handler }) => {
      const target = system.define(at.path, handler)
      return target ? [keyOf(target)] : []
    }),
  )
  const found = new Set<string>()
  const visit = (one: { readonly path: string; readonly name: string }, depth: number): void => {
    const key = keyOf(one)
    if (found.has(key) || handlers.has(key)) return
    found.add(key)
    if (depth < maxDepth) for (const callee of system.callees(one.path, one.name)) visit(callee, depth + 1)
  }
  for (const root of [...roots, ...hooks, ...servers]) visit(root, 0)
  return found
})

import type { EffectKind, SideEffect } from '#model/facts/documents/side-effect'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import type { Schedule } from '#model/facts/work/job'
import type { Place } from '#model/source-file'
import { gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { functionsByFile, usersOf } from '#link/users'
import { changesAtStart } from '#system/effects/changes-at-start'
import { inLanguage } from '#system/naming/in-language'

const moments = {
  typescript: 'this module is imported',
  python: 'this module is imported',
  go: 'this package is initialized',
  java: 'this class is initialized',
}

/** Effects that reach people or move money; in words. */
const reaches: Readonly<Partial<Record<EffectKind, string>>> = {
  email: 'sends its mail',
  sms: 'sends its message',
  chat: 'sends its message',
  payment: 'moves its money',
}

export const hiddenStartupWork = rule({
  id: 'hidden-startup-work',
  check: '1.6',
  alsoServes: ['8.3', '7.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Work starts while a module loads',
  why: 'Whatever loads the code starts the work as well: tests, migrations, scripts, and each process of a server. Nothing decides when it starts, and nothing can stop it or report that it did not start.',
  fix: 'Move the start into a function, and call it from the code that starts the service. Keep a handle, and stop the work on shutdown.',
  blindSpots:
    'Follows only functions of the same file. Does not report work of a file that runs as a program, timers that the file can stop, or clients that connect when they are made. Schedules are reported only where other files import the module for its functions.',
  languages: ['python', 'typescript', 'go', 'java'],
  *judge(system) {
    for (const start of system.facts('load-start')) {
      if (!start.inService || start.file.side === 'frontend') continue
      const moment = inLanguage(start.at.path, moments) ?? moments.typescript
      const by = start.through === undefined ? '' : `\`${start.through}\` starts `
      yield gapAt(start, {
        message: `${by}${by === '' ? 'A' : 'a'} ${start.what}${by === '' ? ' starts' : ''} when ${moment}. Tests, scripts and each process of the server start it too, and no code decides when, or stops it.`,
      })
    }
    for (const { schedule, by } of schedulesAtLoad(system))
      yield gapAt(schedule, {
        message: `\`${by}\` imports this module for other work, and so starts this schedule of \`${schedule.library}\`. Tests, scripts and each process of the server start it too, and no code stops it.`,
      })
    const atLoad = changesAtLoad(system)
    for (const { statement, by } of changesAtStart(system))
      if (!atLoad.some((one) => one.statement === statement))
        yield gapAt(statement, {
          stage: 'preview',
          title: 'Every start of the service changes data',
          risk: 'Each restart, rollout and new instance changes the data again, while other instances work with it. While the database is slow or down, no instance starts.',
          fix: 'Move the statement into a job or a command that runs once, or into a scheduled job.',
          message: `This statement ${doingOf(statement)} in ${by}. Each start of each instance does so again, and a slow statement delays the start.`,
        })
    for (const { statement, does } of atLoad)
      yield gapAt(statement, {
        title: 'Importing a module changes data',
        severity: 'P1',
        risk: 'Each start of each instance, each test and each script that imports the module changes the data again. While the database is slow or down, none of them starts.',
        fix: 'Move the statement into a function, and call it from a job or a command.',
        message: `This statement ${does} when this module is imported. Every start of every instance does so, and so does each test or script that imports the module.`,
      })
    for (const [effect, by] of sentByHooks(system)) {
      const does = reaches[effect.effect] ?? 'has its effect'
      yield gapAt(effect, {
        title: 'Every start of the service sends something',
        severity: 'P1',
        risk: 'Each restart, rollout and new instance repeats the effect. While a service crashes in a loop, it repeats without end.',
        fix: 'Move the effect into a job or a command that runs once, or record that it was done and check this first.',
        message: `\`${effect.callee}\` runs in ${by}. Each start of each instance ${does} again, and a service that crashes in a loop repeats it without end.`,
      })
    }
  },
})

/** Effects in the functions that a framework runs at the start, and in the functions that these call. */
function* sentByHooks(system: System): Iterable<readonly [Linked<SideEffect>, string]> {
  const effects = Map.groupBy(
    system.facts('side-effect').filter(({ effect, inService }) => inService && reaches[effect] !== undefined),
    ({ at, within }) => keyOf(at.path, within),
  )
  if (effects.size === 0) return
  for (const hook of system.facts('start-hook')) {
    if (!hook.inService) continue
    const seen = new Set<string>()
    const own = function* (path: string, name: string, depth: number): Iterable<Linked<SideEffect>> {
      const key = keyOf(path, name)
      if (seen.has(key)) return
      seen.add(key)
      for (const effect of effects.get(key) ?? []) if (depth > 0 || isBefore(effect.at, hook.untilLine)) yield effect
      if (depth < 2)
        for (const { path: to, name: called, line } of system.uses(path, name))
          if (depth > 0 || hook.untilLine === undefined || line < hook.untilLine) yield* own(to, called, depth + 1)
    }
    for (const effect of own(hook.at.path, hook.within, 0)) yield [effect, hook.by]
  }
}

const keyOf = (path: string, name: string): string => `${path}\0${name}`

const isBefore = ({ startLine }: Place, line: number | undefined): boolean => line === undefined || startLine < line

/** Files that are started as programs, or that serve. */
const programsOf = (system: System): ReadonlySet<string> =>
  new Set([
    ...system.facts('calls-made').flatMap(({ isProgram, at }) => (isProgram === true ? [at.path] : [])),
    ...system.facts('server').map(({ at }) => at.path),
  ])

/** Schedules of a module whose functions other files use: to import it for its schedule alone would be the decision to start it. */
const schedulesAtLoad = (system: System): readonly { readonly schedule: Linked<Schedule>; readonly by: string }[] => {
  const programs = programsOf(system)
  return system.facts('schedule').flatMap((schedule) => {
    const { path } = schedule.at
    const isHidden = schedule.startsAtLoad === true && schedule.guardedBy === undefined && schedule.inService && !programs.has(path)
    const user = isHidden
      ? (functionsByFile(system).get(path) ?? [])
          .flatMap((name) => (name === '' ? [] : usersOf(system, { path, name })))
          .find((one) => one.path !== path && system.files.get(one.path)?.role === 'production')
      : undefined
    return user ? [{ schedule, by: user.path }] : []
  })
}

const doings = { delete: 'deletes rows of', update: 'updates rows of', insert: 'inserts rows into', truncate: 'empties' } as const

const doingOf = ({ changes = 'update', tables }: SqlStatement): string => `${doings[changes]} \`${tables[0] ?? 'a table'}\``

/** Statements that change rows, awaited while a module loads that is no program. */
const changesAtLoad = (system: System): readonly { readonly statement: Linked<SqlStatement>; readonly does: string }[] => {
  const programs = programsOf(system)
  const steps = system.facts('startup-step').filter(({ within, inService, at }) => within === '' && inService && !programs.has(at.path))
  return system.facts('sql-statement').flatMap((statement) => {
    const { changes, at, within } = statement
    if (!changes || within !== '') return []
    const isAwaited = steps.some(
      (step) => step.at.path === at.path && step.at.startLine <= at.startLine && at.startLine <= step.at.endLine + 1,
    )
    return isAwaited ? [{ statement, does: doingOf(statement) }] : []
  })
}

import { evidenceAt, rule, type Judgement } from '#model/rule'
import type { ConfigCheck, SettingUse } from '#model/facts/process/config-read'
import type { SecretFallback } from '#model/facts/requests/secret'
import type { Place } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { uncalledChecks, type UncalledCheck } from '#change/documents/uncalled-checks'
import { lostCredentials, lostDemands, type LostDemand } from '#change/documents/lost-demands'

export const startupCheckRemoved = rule({
  id: 'startup-check-removed',
  check: '1.3',
  alsoServes: ['2.6', '1.8', '1.7'],
  severity: 'P1',
  stage: 'stable',
  title: 'Startup check of configuration removed',
  why: 'A deployment without the variable starts, passes its health check and takes traffic. Requests then fail, or run with an empty address or key.',
  fix: 'Restore the check, and exit at startup with an error that names the missing variable.',
  blindSpots:
    'Reports only checks that stopped the process. A check of the variable anywhere in the repository counts as its replacement. A placeholder in a settings file that gets a local default is a preview, because nothing shows that code reads its key, and so is a credential that gets a text of the source.',
  languages: ['typescript', 'python', 'go', 'java'],
  *judge(system, change) {
    for (const check of stopping(system))
      for (const place of [check.stopsAt ?? check.validatedAt, ...(check.endsAt ? [check.endsAt] : [])])
        yield { ...evidenceAt(check, 'stops the process without it', place, subjectOf(check)), checks: [] }
    for (const check of validating(system))
      yield { ...evidenceAt(check, `validates the configuration with ${check.by}`, check.validatedAt, validationOf(check)), checks: [] }
    for (const check of system.facts('config-check'))
      if (check.inService && stopsIfInvalid(check))
        yield {
          ...evidenceAt(
            check,
            'stops the process if the configuration is invalid',
            check.invalid?.stopsAt ?? check.validatedAt,
            outcomeOf(check),
          ),
          checks: [],
        }
    if (!change) return
    yield* lostValidations(system, change)
    yield* goingOn(system, change)
    yield* loosened(system, change)
    yield* movedToUse(system, change)
    for (const lost of lostDemands(system, change)) yield defaulted(lost)
    // A key that signs is reported by its hazard, which does not depend on the base.
    for (const lost of lostCredentials(system, change)) if (!lost.signing) yield replacedByText(lost)
    for (const lost of uncalledChecks(system, change)) yield uncalled(lost)
    const stops = new Set(
      system
        .facts('config-check')
        .flatMap((check) => [
          ...check.stops,
          ...(check.validatedAt ? check.names.filter((name) => !check.open?.some((one) => one.name === name)) : []),
        ]),
    )
    for (const check of stopping(change.base)) {
      if (change.file(check.at.path)?.status !== 'modified') continue
      const lost = check.stops.filter((name) => !stops.has(name) && isLeftOpen(system, name))
      if (lost.length === 0) continue
      const twin = system.facts('config-check').find((other) => other.at.path === check.at.path)
      const listed = lost.slice(0, 3).map((name) => `\`${name}\``)
      const isConstraint = check.by === '@Validated'
      const stays = isConstraint || (twin?.askedAt !== undefined && twin.names.some((name) => lost.includes(name)))
      yield {
        kind: 'gap',
        ...(isConstraint && !twin?.stops.length ? { check: '2.6' as const, title: 'Validation of settings removed' } : {}),
        // The settings that lost their constraints are named; those beside them keep theirs.
        ...(isConstraint && twin?.stops.length ? { isWritten: true } : {}),
        at: stays && twin?.askedAt ? { path: twin.at.path, ...twin.askedAt } : firstUse(system, lost, check.at.path),
        subject: subjectOf(check),
        within: check.within,
        removed: `the check that stops the process if ${listed.join(', ')} ${lost.length > 1 ? 'are' : 'is'} missing`,
        message: isConstraint
          ? `This change removes the constraints on ${listed.join(', ')}. A missing or wrong value no longer stops the process at startup, and the code that uses it fails later.`
          : `Nothing stops the process any more if ${listed.join(', ')} ${lost.length > 1 ? 'are' : 'is'} missing. It starts${twin?.names.some((name) => lost.includes(name)) ? ' with a warning at most' : ''}, and fails when the value is used.`,
      }
    }
  },
})

const stopping = (system: System): readonly Linked<ConfigCheck>[] =>
  system
    .facts('config-check')
    .filter(({ stops, stopsAt, validatedAt, inService }) => inService && (stopsAt ?? validatedAt) !== undefined && stops.length > 0)

const subjectOf = ({ at }: Linked<ConfigCheck>): string => `startup check of ${at.path}`

/** The variable is still read, and at no place with a fallback. */
const isLeftOpen = (system: System, name: string): boolean => {
  const uses = system.facts('setting-use').filter((use) => use.name === name && use.inService)
  const isOpen = openAt(system, name) !== undefined
  return (uses.length > 0 || isOpen) && uses.every(({ absence, goesOn }) => absence === 'plain' || goesOn === true)
}

/** Validations by a library whose schema does not show which settings stop the process. */
const validating = (system: System): readonly Linked<ConfigCheck>[] =>
  system
    .facts('config-check')
    .filter(
      ({ stops, stopsAt, validatedAt, inService }) => inService && validatedAt !== undefined && stopsAt === undefined && stops.length === 0,
    )

const validationOf = ({ at }: Linked<ConfigCheck>): string => `validation of the configuration in ${at.path}`

/** The code still reads settings, and no file validates any. */
function* lostValidations(system: System, change: Change): Iterable<Judgement> {
  if (
    system
      .facts('config-check')
      .some(({ validatedAt, stops, file }) => file.role !== 'test' && (validatedAt !== undefined || stops.length > 0))
  )
    return
  const use = system.facts('setting-use').find(({ absence, inService }) => inService && absence === 'plain')
  if (!use) return
  for (const check of validating(change.base)) {
    if (change.file(check.at.path)?.status !== 'modified' || !system.files.has(check.at.path)) continue
    yield {
      kind: 'gap',
      check: '2.6',
      title: 'Validation of settings removed',
      at: { path: check.at.path, startLine: 1, endLine: 1 },
      subject: validationOf(check),
      within: check.within,
      removed: `the validation of the configuration with ${check.by}`,
      message: `Nothing validates the configuration at startup any more. The code reads \`${use.name}\`, for example, and fails when a request needs it if it is missing or malformed.`,
    }
  }
}

const outcomeOf = ({ at }: Linked<ConfigCheck>): string => `outcome of the validation in ${at.path}`

/** A default that holds on the machine of a developer takes the place of the error. */
const defaulted = ({ read, isCertain }: LostDemand): Judgement => ({
  kind: 'gap',
  ...(!isCertain && { stage: 'preview' as const }),
  check: '1.7',
  title:
    read.use === 'volatile-default'
      ? 'Required database now falls back to memory or a file'
      : 'Required setting now falls back to localhost',
  at: read.at,
  subject: `default ${read.name}`,
  within: read.within,
  isWritten: true,
  message: `Until now, the process did not start without \`${read.name}\`. Now it falls back to ${read.use === 'volatile-default' ? 'a database in memory or in a file of the container' : 'a local development host'}, in production too, and starts without an error.`,
  risk: 'A deployment without the variable, or with a typo in its name, looks healthy. Its requests fail, or its data goes to the wrong place.',
  fix: `Remove the default, so that the start fails if \`${read.name}\` is missing. Set the local address for development in the shell or in an untracked file.`,
})

/** The function that checks is still there, and the start no longer calls it. */
const uncalled = ({ check, names, calledAt }: UncalledCheck): Judgement => {
  const listed = names.slice(0, 3).map((name) => `\`${name}\``)
  return {
    kind: 'gap',
    title: 'Startup check of configuration no longer called',
    at: { ...check.at, endLine: check.at.startLine },
    removedAt: calledAt,
    subject: `call of ${check.within}`,
    within: check.within,
    removed: `the call of \`${check.within}\`, which refused to start without ${listed.join(', ')}`,
    message: `Nothing calls \`${check.within}\` any more, which refused to start without ${listed.join(', ')}. The process starts, and fails when the value is used.`,
    fix: `Call \`${check.within}\` again before the process listens, and exit if it fails.`,
  }
}

/** A text of the source takes the place of the error. A preview: a schema may set a default in a way that the base does not show. */
const replacedByText = ({ name, at, within }: Linked<SecretFallback>): Judgement => ({
  kind: 'gap',
  stage: 'preview',
  check: '1.3',
  title: 'Required credential now falls back to a fixed text',
  at,
  subject: `text for ${name}`,
  within,
  isWritten: true,
  message: `Until now, the process did not start without \`${name}\`. Now it starts with a text from the source code, in production too.`,
  risk: 'A deployment without the credential looks healthy. Its calls are refused, or it uses a credential that everyone with the source code knows.',
  fix: `Remove the fallback, so that the start fails if \`${name}\` is missing. Set it for development in the shell or in an untracked file.`,
})

type Stopping = Omit<ConfigCheck, 'invalid'> & { readonly invalid?: Exclude<ConfigCheck['invalid'], 'goes-on'> }

/** It ends the process itself, fails, or gives the error to its caller. */
const stopsIfInvalid = <T extends ConfigCheck>(check: T): check is T & Stopping =>
  check.invalid === undefined ? check.validatedAt !== undefined : check.invalid !== 'goes-on'

/** The validation is still there, and the process no longer ends when it fails. */
function* goingOn(system: System, change: Change): Iterable<Judgement> {
  const checks = system.facts('config-check').filter(({ inService }) => inService)
  for (const check of change.base.facts('config-check')) {
    if (!check.inService || !stopsIfInvalid(check) || change.file(check.at.path)?.status !== 'modified') continue
    const now = checks.find((other) => other.at.path === check.at.path && other.invalid === 'goes-on' && other.by === check.by)
    if (!now) continue
    const listed = now.names.slice(0, 3).map((name) => `\`${name}\``)
    yield {
      kind: 'gap',
      at: { path: now.at.path, ...(now.validatedAt ?? now.at) },
      subject: outcomeOf(check),
      within: check.within,
      removed: 'the end of the process when the configuration is invalid',
      message: `The configuration is still validated, but the process starts when ${listed.join(', ')} or another setting is missing or malformed. Requests then fail, or use the wrong system.`,
      fix: 'Restore the exit: print which settings are wrong, then end the process with a non-zero code.',
    }
  }
}

/** Where a schema declares a setting and gives it no value. */
const openAt = (system: System, name: string): Place | undefined => {
  for (const { at, open = [], inService } of system.facts('config-check')) {
    const one = inService ? open.find((each) => each.name === name) : undefined
    if (one) return { path: at.path, startLine: one.line, endLine: one.line }
  }
  return undefined
}

const firstUse = (system: System, lost: readonly string[], path: string) => {
  const [open] = lost.flatMap((name) => openAt(system, name) ?? [])
  if (open) return open
  const uses = system.facts('setting-use').filter(({ name, inService }) => inService && lost.includes(name))
  const use = uses.find(({ at }) => at.path === path) ?? uses[0]
  return use ? { ...use.at, endLine: use.at.startLine } : { path, startLine: 1, endLine: 1 }
}

/** A credential or an address that a schema demanded, that it now lets be missing, and that no code asks for. */
function* loosened(system: System, change: Change): Iterable<Judgement> {
  const asked = new Set(
    [...system.facts('config-check').filter(({ by }) => by === 'if'), ...system.facts('key-question')].flatMap(({ names, file }) =>
      file.role === 'test' ? [] : names,
    ),
  )
  for (const check of change.base.facts('config-check')) {
    if (!check.inService || check.validatedAt === undefined || change.file(check.at.path)?.status !== 'modified') continue
    const wasOpen = new Set(check.open?.map(({ name }) => name))
    const now = system.facts('config-check').find((other) => other.at.path === check.at.path && other.by === check.by && other.validatedAt)
    for (const { name, line, isNeeded } of now?.open ?? []) {
      if (isNeeded !== true || wasOpen.has(name) || !check.names.includes(name) || asked.has(name)) continue
      yield {
        kind: 'gap',
        at: { path: check.at.path, startLine: line, endLine: line },
        subject: `schema demands ${name}`,
        within: check.within,
        message: `The schema no longer demands \`${name}\`, and no code asks whether it is there. Without it, the process starts, and fails when the value is used.`,
        fix: `Demand \`${name}\` again. If the service can work without it, ask for it where it is used.`,
      }
    }
  }
}

/** Settings without which the start failed, and that only requests or jobs ask for now. */
function* movedToUse(system: System, change: Change): Iterable<Judgement> {
  const stops = ({ absence, refuses, reach }: Linked<SettingUse>): boolean =>
    (absence === 'demanded' || refuses === true) &&
    (reach.has('startup') || reach.has('module-load')) &&
    !reach.has('request') &&
    !reach.has('job')
  const validated = new Set(
    system.facts('config-check').flatMap((check) => (check.validatedAt !== undefined && check.file.role !== 'test' ? check.names : [])),
  )
  const uses = Map.groupBy(
    system.facts('setting-use').filter(({ inService }) => inService),
    ({ name }) => name,
  )
  const reported = new Set<string>()
  for (const before of change.base.facts('setting-use')) {
    const { name, at } = before
    if (!before.inService || !stops(before) || !change.file(at.path) || validated.has(name) || reported.has(name)) continue
    const now = uses.get(name) ?? []
    const late = now.find(({ reach, within }) => within !== '' && (reach.has('request') || reach.has('job')))
    if (!late || now.some(stops) || now.some(({ absence, refuses }) => absence === 'handled' && refuses !== true)) continue
    if (change.base.facts('setting-use').some((use) => use.name === name && use.at.path === late.at.path && use.within === late.within))
      continue
    reported.add(name)
    yield {
      kind: 'gap',
      check: '1.8',
      title: 'Missing setting found only by the first request',
      at: late.at,
      subject: `start asks for ${name}`,
      within: late.within,
      message: `Until now, the process did not start without \`${name}\`. With this change, only the code that needs it finds out, after the rollout counted as successful.`,
      fix: `Ask for \`${name}\` before the process listens, and pass the value to this code.`,
    }
  }
}

import { rule, type GapTexts } from '#model/rule'
import type { CheckId } from '#model/checks'
import type { Protection } from '#model/facts/requests/protection'
import type { Linked, System } from '#model/system'
import type { Kept } from '#change/kept-safeguards'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** A scope limits what a client may do for its user. */
const ofScopes = /\bscopes?\b/i
const changesData = /^(the )?(POST|PUT|PATCH|DELETE|mutation) |\.(post|put|patch|delete)`$/

const riskOf = (by: string, protects: string): string => {
  const done = changesData.test(protects) ? 'read or changed' : 'read'
  return ofScopes.test(by)
    ? `Unless other code makes the same check, a client without the scope can use this code. No error shows it: the problem surfaces only after a client has ${done} data without its user's consent.`
    : `Unless other code makes the same check, users without permission can run this code. No error shows it: the problem surfaces only after a user has ${changesData.test(protects) ? done : 'accessed'} data that belongs to others.`
}

export const accessCheckRemoved = rule({
  id: 'access-check-removed',
  check: '9.3',
  alsoServes: ['9.6'],
  severity: 'P0',
  raisedFrom: 'P1',
  stage: 'stable',
  title: 'Access check removed',
  why: 'Unless other code makes the same check, users without permission can run this code. No error shows it: the problem surfaces only after a user has accessed data that belongs to others.',
  fix: 'Restore the check, or say in the pull request which code makes the same check earlier.',
  blindSpots:
    'A new call of a library counts as the check if it receives the caller or the checked value, and may refuse. An annotation that opens the route to everyone, such as `@PermitAll`, makes the finding P2. A condition in code that a handler calls is a preview: such checks move between layers. So is a chain of middleware that loses a step: the step may not be about the caller.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const judged = judgeLost(
      system,
      change,
      ['access'],
      (lost, atSamePlace) => {
        const openBy = openByItself(system, lost)
        if (openBy !== undefined) return textsOfOpened(lost, openBy)
        const ofCaller = isSwitch(lost) ? atSamePlace.find((other) => !isSwitch(other)) : lost
        if (!ofCaller) return textsOfSwitch(lost)
        return { ...textsOf(ofCaller), ...(isStillAsked(system, ofCaller) && { stage: 'preview' as const }) }
      },
      evidenceOf,
    )
    // A signature that is only checked if a value is there is reported for what it is.
    const optional = new Set(system.facts('optional-check').map(({ at }) => `${at.path}:${at.startLine}`))
    for (const one of judged) if (one.kind !== 'gap' || !one.isWritten || !optional.has(`${one.at.path}:${one.at.startLine}`)) yield one
  },
})

/** The function still asks the same, on some of its ways. Which callers take the others, is for a reader to judge. */
const isStillAsked = (system: System, { at, within, by }: Lost): boolean =>
  system.facts('protection').some((now) => now.at.path === at.path && now.within === within && now.by === by)

/** The annotation by which the route that lost its own check now lets anyone in. */
const openByItself = (system: System, { at, endpoint, protection }: Lost): string | undefined =>
  endpoint === undefined || protection
    ? undefined
    : system.facts('endpoint').find((one) => one.at.path === at.path && one.subject === endpoint)?.openBy

/** The author wrote down that anyone may call it, so it is a decision to confirm and not an accident. */
const textsOfOpened = ({ by, protects }: Lost, openBy: string): GapTexts => ({
  title: 'Route opened to every caller',
  severity: 'P2',
  message: `This change replaces ${checkOf(by)} of ${protects} with \`${openBy}\`. Every caller may use it now.`,
  risk: `If only some callers were meant to use it, nothing shows it: the problem surfaces only after a user has ${changesData.test(protects) ? 'read or changed' : 'accessed'} data that belongs to others.`,
  fix: `Say in the pull request why every caller may use this route, or restore ${checkOf(by)}.`,
})

/** A condition of a query keeps only its column and operator: `p.status =`. A procedure of tRPC is built in steps: `protectedProcedure.input`. */
const checkOf = (by: string): string => {
  const column = /^([\w.]+)(?: ?(?:=|<>|!=)| (?:in|is))$/i.exec(by)?.[1]
  return column === undefined ? `the check \`${by.replace(/(?<=Procedure)\.(input|use)$/, '')}\`` : `the condition on \`${column}\``
}

const textsOf = ({
  by,
  protects,
  narrowedTo,
  isByName,
  isMoved,
  fromRequest,
  protection,
  inHandler,
  endpoint,
  perhapsMoved,
}: Lost): GapTexts => ({
  // Behind the handler, checks move between layers: there both findings at first sight were wrong.
  // A chain that keeps its name does not say what the lost step asked, and a name alone may not say what a guard asks.
  ...((perhapsMoved || isByName || (protection && !inHandler) || narrowedTo === by) && { stage: 'preview' as const }),
  // A check that still refuses some calls, or code that no request is known to reach, opens nothing at once.
  ...(fromRequest && (narrowedTo === undefined || (endpoint !== undefined && !protection)) ? {} : { severity: 'P1' as const }),
  ...((narrowedTo !== undefined || isMoved) && { isWritten: true }),
  message:
    narrowedTo !== undefined && endpoint !== undefined && !protection
      ? `This change replaces ${checkOf(by)} of ${protects} with \`${narrowedTo}\`, which asks for less. Callers that it refused may now get through.`
      : narrowedTo === undefined
        ? `This change removes ${checkOf(by)} from ${protects} and adds no equivalent. ${ofScopes.test(by) ? 'A client without the scope can now use it.' : ofMessages.test(by) ? 'Forged messages may now be accepted as genuine.' : 'Calls that it refused may now get through.'}`
        : `This change narrows ${checkOf(by)} in ${protects} to \`${narrowedTo}\`. Where the rest does not hold, calls that it refused get through.`,
  ...(ofMessages.test(by)
    ? {
        title: 'Signature check removed',
        risk: 'Unless another layer checks the signature, anyone who knows the URL can forge messages. A forged message looks like any other, so no error shows it.',
      }
    : { risk: riskOf(by, protects) }),
  fix: `Restore ${checkOf(by)}, or say in the pull request which code makes the same check earlier.`,
})

/** One operand of a condition: a member of the settings, a constant, or a variable of the environment. */
const setting =
  /^((this|self|app|current_app)\.)*\w*([sS]ettings?|[cC]onfig|[cC]onf|[fF]lags?|[fF]eatures?)(\(\))?(\.\w+|\[["']\w+["']\]|\.(get|getBoolean|getBool|get_bool|isEnabled|is_enabled)\(["'][\w.-]+["']\))+$|^(\w+\.)*[A-Z][A-Z\d]*(_[A-Z\d]+)+$|^process\.env\.\w+$|^(os\.[gG]etenv|os\.environ\.get|System\.getenv)\(["']\w+["']\)$/
/** Words of callers and of what they may do, and of code that must never be reachable: such a setting decides who gets in. */
const ofCallers =
  /user|role|token|caller|session|request|req\b|account|member|workspace|org|team|project|plan|admin|login|auth|owner|tenant|permi|key|secret|origin|allow_?list|host|debug|dev|test|internal|private/i

/** An operand without its negation and without the constant that it is compared with. */
const nameOf = (operand: string): string =>
  operand
    .trim()
    .replace(/^(!+|not )/, '')
    .replace(/(===?|!==?| is( not)?) ?(true|True|false|False|None|null|undefined)$/, '')
    .trim()

/** `not site_config.ALLOW_UPLOAD`: every operand is a setting of the whole service, so the condition says nothing of the caller. */
const isSwitch = ({ by }: Kept): boolean =>
  !ofCallers.test(by) && by.split(/&&|\|\||\band\b|\bor\b/).every((operand) => setting.test(nameOf(operand)))

const textsOfSwitch = ({ by, protects }: Lost): GapTexts => ({
  title: 'Check of a setting removed',
  severity: 'P2',
  consequence: 'operations',
  message: `This change removes the check \`${by}\` from ${protects}, and adds no equivalent. The code now runs even where the setting turns it off.`,
  risk: 'Where an operator has turned this feature off, it is on again after the deploy. Turning it off again needs another deploy.',
  fix: `Restore \`${by}\`. If the switch is no longer needed, remove the setting and its documentation too.`,
})

/** A signature proves who sent a message, and nothing about the rights of the sender. */
const ofMessages = /signature|hmac|webhook/i
/** The kind of an error says nothing about the caller. */
const ofErrors = /\b(err|error|e|ex|exception|cause)\.(code|status|name|message|type)\b/
/** Checks the rights of the caller, beyond identity. */
const ofFeatures =
  /permi|role|\bisAllowed\b|allowedTo|admin|owner|scope|abilit|authori(?:[sz]e[ds]?\b|ty|ties)|polic|operator|privilege|grant/i
/** An inline function used as a guard: only its text shows whether it refuses. */
const writtenInPlace = /=>|\bfunction\b/
const refuses = /\b40[13]\b|forbidden|unauthori[sz]ed|\bthrow\b|denied/i

/** Words of rights that have no other meaning: `in_admin` may be about a page. */
const namesRights = /permission|has_?Role|abilit(y|ies)\b/i

/** The answer of another server, `case http.StatusUnauthorized`: there this service is the caller. */
const ofAnswers =
  /^(\w+\.)*(Status[A-Z]\w*|(SC|HTTP)_[A-Z\d_]+|UNAUTHORIZED|FORBIDDEN)$|^!?[\w$.?()]+\.[sS]tatus(_?[cC]ode)?(\(\))?\s*[!=<>]/

/** Whether a condition or a check is about the caller, by where its values come from, and not only by the words of its refusal. */
const isOfCaller = ({ of, by, bySaid }: Linked<Protection>): boolean =>
  !bySaid && of.some((what) => what === 'principal' || what === 'right' || (what === 'owner' && comparesValues(by)))

/** A right without a caller must be asked for: `canCancel` is a state of a job, and `PERMISSION_TYPES` the permissions that exist. */
const isOnlyNamedRight = ({ of, by }: Linked<Protection>): boolean =>
  !of.includes('principal') &&
  !of.includes('owner') &&
  !(ofFeatures.test(by) && (/\w\(/.test(by) || (by.includes('.') && !/\bin\b/.test(by))))

/** Whether a condition compares values, apart from asking whether they were given at all: an owner that is given proves nothing. */
const comparesValues = (condition: string): boolean =>
  /[=!]==?|\bequals\(|\bin\b|\bis\b/.test(condition.replace(/[=!]==?\s*(null|nil|undefined)\b|\bis (not )?None\b/g, ''))

const evidenceOf = (kept: Kept): readonly CheckId[] => {
  const { protection } = kept
  if (ofAnswers.test(kept.by) || (protection && (!isOfCaller(protection) || isOnlyNamedRight(protection)))) return []
  if (isSwitch(kept) || ofMessages.test(kept.by) || ofErrors.test(kept.by) || (writtenInPlace.test(kept.by) && !refuses.test(kept.by)))
    return []
  // Here `authorization` names a header or an OAuth endpoint, which only identify the caller.
  const asked = kept.by.replace(/headers?\W*authorization|authori[sz]ation_?(code|endpoint|url|server|header)/gi, '')
  // `canUpdate(order.state)` checks a state, not a caller.
  const isOfSomebody = !protection || protection.of.includes('principal') || protection.of.includes('owner')
  const asksRight =
    (ofFeatures.test(asked) || (/\b(can|may)[A-Z]/.test(asked) && isOfSomebody)) &&
    (!protection || protection.of.includes('right') || protection.of.includes('owner'))
  if (kept.fromRequest) return asksRight ? ['9.3', '9.6'] : ['9.3']
  // Code that no request is known to reach must ask for a right: `ensurePermissions(databaseUser)` of a command has no caller.
  return asksRight && namesRights.test(asked) && /\b(can|may)[A-Z]/.test(asked) ? ['9.6'] : []
}

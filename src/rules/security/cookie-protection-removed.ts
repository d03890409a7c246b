import { rule, type GapTexts } from '#model/rule'
import type { WeakSetting } from '#model/facts/process/weak-setting'
import type { Linked, System } from '#model/system'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** What an attribute prevented, by its name in any spelling. */
interface Attribute {
  readonly name: RegExp
  readonly now: string
  readonly how: string
  /** What follows if the cookie signs the user in. */
  readonly then: string
}

const acts = 'An attacker who has it is signed in as the user, and nothing in the logs shows it.'

const attributes: readonly Attribute[] = [
  {
    name: /http_?only/i,
    now: 'Scripts in the page can now read the cookie.',
    how: 'One injected script, for example in a dependency of the page, can read the cookie.',
    then: acts,
  },
  {
    name: /same_?site/i,
    now: 'Requests from other sites may now carry the cookie.',
    how: 'A page on any site can make a browser send requests with this cookie.',
    then: 'These requests act as the user, and nothing in the logs shows it.',
  },
  {
    name: /secure/i,
    now: 'Browsers may now send the cookie over plain HTTP.',
    how: 'One request over HTTP, for example from an old link, exposes the cookie to everyone on the network path.',
    then: acts,
  },
]

const attributeOf = (by: string): Omit<Attribute, 'name'> =>
  attributes.find(({ name }) => name.test(by)) ?? {
    now: 'The cookie is now less protected.',
    how: 'Other sites, scripts or the network path may get the cookie.',
    then: acts,
  }

/** Settings of Django that protect the whole site. */
const ofSite: Readonly<Record<string, string>> = {
  SECURE_SSL_REDIRECT: 'redirected HTTP requests to HTTPS',
  SECURE_HSTS_SECONDS: 'made browsers use only HTTPS',
}

const list = new Intl.ListFormat('en-GB')

/** The cookie that lost its attributes, if the head still sets it and no other in the same function. */
const cookieOf = (system: System, { at, within, optionOf, headLine }: Lost): Linked<WeakSetting> | undefined => {
  const set = system
    .facts('weak-setting')
    .filter(({ what, at: place, within: owner }) => /cookie/.test(what) && place.path === at.path && owner === within)
  const made = optionOf === undefined ? set : set.filter(({ maker }) => maker === optionOf)
  const [first, ...others] = made.sort((a, b) => Math.abs(a.at.startLine - headLine) - Math.abs(b.at.startLine - headLine))
  return within === '' || others.length === 0 || optionOf !== undefined ? first : undefined
}

/** The setting of a framework, such as `SESSION_COOKIE_SECURE`, names its cookie. */
const namedBySetting = /^(SESSION|CSRF|LANGUAGE|REMEMBER)_COOKIE_/

const textsOf = (system: System, lost: Lost, atSamePlace: readonly Lost[]): GapTexts => {
  const site = ofSite[lost.by]
  if (site !== undefined)
    return {
      message: `This change removes \`${lost.by}\`, which ${site}. Browsers may now send cookies and forms over plain HTTP.`,
      risk: 'One request over HTTP, for example from an old link, exposes its cookies and its content to everyone on the network path.',
      fix: `Restore \`${lost.by}\`, or say in the pull request which proxy has the same effect now.`,
    }
  const cookie = cookieOf(system, lost)
  const setting = namedBySetting.exec(lost.by)?.[1]
  const names = [...new Set(atSamePlace.filter((other) => ofSite[other.by] === undefined).map(({ by }) => by))]
  const quoted = list.format(names.map((name) => `\`${name}\``))
  const of =
    setting === undefined
      ? cookie && /^[\w.-]+$/.test(cookie.by)
        ? `the cookie \`${cookie.by}\``
        : /^`(\w+\.)*Cookie`$/.test(lost.protects) && lost.within !== ''
          ? `the cookie set in \`${lost.within.split(' > ').at(-1) ?? lost.within}\``
          : `the cookie set by ${lost.protects}`
      : `the ${setting === 'CSRF' ? 'CSRF' : setting.toLowerCase()} cookie`
  const signsIn = cookie?.what === 'session-cookie' || setting === 'SESSION' || setting === 'REMEMBER'
  const scripts = names.find((name) => /http_?only/i.test(name))
  const first = attributeOf(lost.by)
  return {
    message: `This change removes ${quoted}${setting === undefined ? ' from' : ', which protected'} ${of}. ${names.length > 1 ? `The cookie is now exposed to ${exposedTo(names)}.` : first.now}`,
    risk: `${first.how} ${signsIn ? first.then : 'The harm depends on what the cookie is used for.'}`,
    fix: `Restore ${names.some((name) => name.endsWith(')')) ? '' : 'the previous value of '}${quoted}.${scripts === undefined ? '' : ` Leave out \`${scripts}\` only if your own scripts must read this cookie.`}`,
  }
}

const exposedTo = (names: readonly string[]): string => {
  const parts = [
    ...(names.some((name) => /http_?only/i.test(name)) ? ['scripts in the page'] : []),
    ...(names.some((name) => /same_?site/i.test(name)) ? ['requests from other sites'] : []),
    ...(names.some((name) => /secure/i.test(name) && !/same_?site/i.test(name)) ? ['plain HTTP'] : []),
  ]
  return parts.length === 0 ? 'attackers' : list.format(parts)
}

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Cookie protection removed',
  why: 'Scripts, other sites or the network path may get the cookie. If it signs the user in, an attacker who gets it acts as the user, and nothing in the logs shows it.',
  fix: 'Restore the option.',
  blindSpots: 'Does not follow options that are built in another place than the call.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      (lost, atSamePlace) => textsOf(system, lost, atSamePlace),
      () => [],
    ),
})

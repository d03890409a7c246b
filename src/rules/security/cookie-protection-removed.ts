import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** What an attribute prevented, by its name in any spelling. */
interface Attribute {
  readonly name: RegExp
  readonly now: string
  readonly risk: string
  readonly fix?: string
}

const attributes: readonly Attribute[] = [
  {
    name: /http_?only/i,
    now: 'Scripts in the page can now read the cookie.',
    risk: 'One injected script, for example in a dependency of the page, is enough to read the cookie. If it signs the user in, the attacker then acts as the user, and nothing in the logs shows it.',
    fix: ' Leave it out only if your own scripts must read this cookie.',
  },
  {
    name: /same_?site/i,
    now: 'Requests from other sites may now carry the cookie.',
    risk: 'A page on any site can make a browser send requests with this cookie. If it signs the user in, they act as the user.',
  },
  {
    name: /secure/i,
    now: 'Browsers may now send the cookie over plain HTTP.',
    risk: 'One request over HTTP, for example from an old link, shows the cookie to everyone on the network path. If it signs the user in, an attacker then acts as the user.',
  },
]

const attributeOf = ({ by }: Lost): Omit<Attribute, 'name'> =>
  attributes.find(({ name }) => name.test(by)) ?? {
    now: 'The cookie may now be stolen or used by an attacker.',
    risk: 'An attacker with the cookie acts as the user, and nothing in the logs shows it.',
  }

export const cookieProtectionRemoved = rule({
  id: 'cookie-protection-removed',
  check: '9.3',
  severity: 'P2',
  stage: 'preview',
  title: 'Cookie protection removed',
  why: 'An attacker who gets or uses the cookie acts as the user, and nothing in the logs shows it.',
  fix: 'Restore the option.',
  blindSpots: 'Does not follow options that are built in another place than the call.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['exposure'],
      (lost) => ({
        message: `This change removes \`${lost.by}\` from the cookie set by ${lost.protects}. ${attributeOf(lost).now}`,
        risk: attributeOf(lost).risk,
        fix: `Restore \`${lost.by}\`.${attributeOf(lost).fix ?? ''}`,
      }),
      () => [],
    ),
})

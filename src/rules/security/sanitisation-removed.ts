import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#system/lost-safeguards'

/** What a call made harmless, by its own words. */
interface Sanitiser {
  readonly words: RegExp
  readonly did: string
  readonly now: string
  readonly risk: string
}

const tests = 'Tests with harmless input still pass.'

const sanitisers: readonly Sanitiser[] = [
  {
    words: /next_?url|redirect|allowed_host|safe_?url/i,
    did: 'validated the target of a redirect',
    now: 'A link may now lead users to any site.',
    risk: `A link to this trusted domain can lead to a copy of the sign-in page. ${tests}`,
  },
  {
    words: /path|filename|startsWith|relative_to|normalize|is_relative/i,
    did: 'kept a path inside its folder',
    now: 'A value with `../` may now reach any file.',
    risk: `Callers may read or overwrite configuration, keys and files of other users. ${tests}`,
  },
  {
    words: /QuoteIdentifier|quote_?ident|sql/i,
    did: 'quoted a name in an SQL statement',
    now: 'A value may now change the statement itself.',
    risk: `Callers may read the rows of all users or delete tables. ${tests}`,
  },
  {
    words: /doctype|external|entity|xxe/i,
    did: 'turned off external entities of XML',
    now: 'A document may now read files of this host and send requests.',
    risk: `A caller who sends XML can read files and reach internal systems through the parser. ${tests}`,
  },
  {
    words: /shlex|^quote\(|shell/i,
    did: 'quoted a value for the shell',
    now: 'A value may now run commands.',
    risk: `A caller who controls the value can run programs on this host. ${tests}`,
  },
  {
    words: /encodeURI|URLEncoder|urlencode|url\.(Query|Path)Escape/i,
    did: 'encoded a value for a URL',
    now: 'A value may now change the rest of the URL.',
    risk: `A caller can add parameters, or send the request to another path of the same host. ${tests}`,
  },
  {
    words: /html|escape|sanitize|purify|bleach|xss|policy/i,
    did: 'escaped or cleaned a value for a page',
    now: 'A script in the value may now run in the browser.',
    risk: `A script that one user enters runs in the browsers of others and acts as them. ${tests}`,
  },
]

const anySanitiser: Omit<Sanitiser, 'words'> = {
  did: 'escaped or checked input',
  now: 'Untrusted input may now be used unchanged.',
  risk: `Input of an attacker is now used as it is. ${tests}`,
}

const sanitiserOf = ({ by }: Lost): Omit<Sanitiser, 'words'> => sanitisers.find(({ words }) => words.test(by)) ?? anySanitiser

export const sanitisationRemoved = rule({
  id: 'sanitisation-removed',
  check: '9.4',
  severity: 'P1',
  stage: 'preview',
  title: 'Input sanitisation removed',
  why: 'Input of an attacker is now used as it is. Tests with harmless input still pass.',
  fix: 'Restore the escaping or the check, or name in the pull request the function that does this now.',
  blindSpots:
    'Does not know templates and libraries that escape automatically. A new function called in its place counts as a replacement.',
  languages: ['go', 'java', 'python', 'typescript'],
  judge: (system, change) =>
    judgeLost(
      system,
      change,
      ['injection'],
      (lost) => ({
        message:
          lost.by === 'html/template'
            ? 'This change removes `html/template`, which escapes every value inserted into a page. Scripts in untrusted input may now run in the browser.'
            : `This change removes \`${lost.by}\`, which ${sanitiserOf(lost).did} in ${lost.protects}. ${sanitiserOf(lost).now}`,
        risk: sanitiserOf(lost).risk,
        fix: `Restore \`${lost.by}\`, or name in the pull request the code that does this now.`,
      }),
      () => [],
    ),
})

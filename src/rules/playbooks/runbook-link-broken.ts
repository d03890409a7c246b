import { posix } from 'node:path'
import { gapAt, rule } from '#model/rule'
import { isRunbook } from '#system/documents/is-runbook'

const isOutside = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/|#|\/|\{|\$|<)/i.test(target)

export const runbookLinkBroken = rule({
  id: 'runbook-link-broken',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Broken link in runbook',
  why: 'The step behind the link is missing when it is needed. The on-call engineer has to search for it during the incident, and the outage lasts longer.',
  fix: 'Update the link to the current path of the file, or copy the missing steps into the runbook.',
  languages: ['documents'],
  *judge(system) {
    const folders = new Set<string>()
    for (const path of system.paths)
      for (let at = posix.dirname(path); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at)
    for (const document of system.facts('document')) {
      if (!isRunbook(document)) continue
      for (const link of document.links) {
        const target = link.target.replace(/[#?].*/, '')
        if (target === '' || isOutside(link.target)) continue
        const path = posix.join(posix.dirname(document.at.path), decode(target)).replace(/\/$/, '')
        if (
          path.startsWith('..') ||
          system.paths.has(path) ||
          folders.has(path) ||
          ['.md', '.mdx'].some((end) => system.paths.has(path + end))
        )
          continue
        yield gapAt(document, {
          at: link.at,
          subject: `link to ${target}`,
          message: `This runbook links to \`${target}\`, which is not in this repository. The on-call engineer who follows the link finds nothing there.`,
        })
      }
    }
  },
})

/** Decodes percent-encoding. Returns a malformed path unchanged. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

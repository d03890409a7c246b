import { posix } from 'node:path'
import { gapAt, rule } from '#model/rule'

/** Texts that are opened when something is broken. */
const isRunbook = (path: string): boolean =>
  /(^|\/)[^/]*(runbook|playbook|rollback|incident|on-?call|operating|operations)[^/]*(\/.*)?\.mdx?$/i.test(path)

const isOutside = (target: string): boolean => /^([a-z][a-z0-9+.-]*:|\/\/|#|\/|\{|\$|<)/i.test(target)

export const runbookLinkBroken = rule({
  id: 'runbook-link-broken',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Runbook that points to nothing',
  why: 'The page that somebody opens at night says "see there", and there is nothing there.',
  fix: 'Point to where it is now, or take the step over into the runbook.',
  languages: ['documents'],
  *judge(system) {
    const folders = new Set<string>()
    for (const path of system.paths)
      for (let at = posix.dirname(path); at !== '.' && !folders.has(at); at = posix.dirname(at)) folders.add(at)
    for (const document of system.facts('document')) {
      if (!isRunbook(document.at.path)) continue
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
        yield gapAt(document, { at: link.at, subject: `link to ${target}`, message: `\`${target}\` is not in this repository.` })
      }
    }
  },
})

/** A path with `%20` and the like read; left as it is when it is not well-formed. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

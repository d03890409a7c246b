import { withExamples } from '#engine/rule-examples'
import { rulePage } from '#pages/site/rule-page'
import { rulesPage } from '#pages/site/rules-page'
import { rules } from '#rules/index'
import { message, page } from './answers.ts'
import type { Route } from './visit.ts'

/** The pages of the rules, which everybody may read. */
export const ruleRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/rules$/, answer: ({ frame, url }) => page(rulesPage(frame, rules, filterOf(url.searchParams))) },
  {
    method: 'GET',
    path: /^\/rules\/([a-z0-9-]+)$/,
    answer: (visit, id) => {
      const rule = rules.find((each) => each.id === id)
      return rule ? page(rulePage(visit.frame, withExamples(rule))) : message(visit, 'not-found')
    },
  },
]

const filterOf = (query: URLSearchParams) => {
  const of = (name: string): string => (query.get(name) ?? '').slice(0, 100)
  return { text: of('q'), area: of('area'), severity: of('severity'), stage: of('stage'), language: of('language') }
}

import { expect, it } from 'vitest'
import { extract } from '#facts/extract'
import { loadFrontEnds } from '#facts/load-front-ends'
import type { Language } from '#model/source-file'

await loadFrontEnds(['go', 'java'])

const routesIn = (text: string, language: Language): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'endpoint' ? [`${fact.method} ${fact.route} ${fact.guards.map(({ name }) => name).join(',')}`.trim()] : [],
  )

const java = (ofClass: string): string => `package shop;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;
${ofClass}
class Orders { @PostMapping("/a") void add() {} }
`

it('does not take the name of a Spring bean for a path', () => {
  expect(routesIn(java('@Controller("orderController")\n@RequestMapping("/orders")'), 'java')).toEqual(['POST /orders/a'])
  expect(routesIn(java('@Service("orders")'), 'java')).toEqual(['POST /a'])
})

it('does not take what a route of gorilla/mux matches for a guard', () => {
  const text =
    'package a\n\nimport "github.com/gorilla/mux"\n\nfunc routes() {\n\tr := mux.NewRouter()\n\tr.Methods("GET", "POST", "OPTIONS").Path("/orders").HandlerFunc(create)\n}\n'
  expect(routesIn(text, 'go').join()).not.toContain('OPTIONS"')
})

it('knows that Del deletes', () => {
  const text =
    'package a\n\nimport (\n\t"net/http"\n\n\t"github.com/bmizerany/pat"\n)\n\nfunc routes() {\n\tm := pat.New()\n\tm.Del("/orders/:id", http.HandlerFunc(remove))\n}\n'
  expect(routesIn(text, 'go')).toEqual(['DELETE /orders/:id'])
})

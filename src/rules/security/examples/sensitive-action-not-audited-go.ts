import type { Example, Examples } from '#model/rule'

interface Action {
  readonly route: string
  readonly name: string
  readonly audited: boolean
}

const action = (route: string, name: string, audited = true): Action => ({ route, name, audited })

const team = (title: string, actions: readonly Action[], marked?: string): Example => ({
  title,
  files: {
    'internal/team/team.go': `package team

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func (s *Service) Routes(r chi.Router) {
${actions.map(({ route, name }) => `	r.${route.replace(/^(\w+) (.*)$/, '$1("$2"')}, s.${name})${name === marked ? ' // <- finding' : ''}`).join('\n')}
}
${actions
  .map(
    ({ name, audited }) => `
func (s *Service) ${name}(w http.ResponseWriter, r *http.Request) {
	s.store.${name}(r.Context(), r.PathValue("id"))
${audited ? `	s.audit.Record(r.Context(), "${name}")\n` : ''}	w.WriteHeader(http.StatusNoContent)
}
`,
  )
  .join('')}`,
  },
})

const most = [
  action('Post /members', 'AddMember'),
  action('Delete /members/{id}', 'RemoveMember'),
  action('Post /roles', 'CreateRole'),
] as const

export const sensitiveActionNotAuditedGo: Examples = {
  bad: [
    team('a key is taken away', [...most, action('Delete /api-keys/{id}', 'RemoveKey', false)], 'RemoveKey'),
    team('a role changes', [...most, action('Patch /roles/{id}', 'ChangeRole', false)], 'ChangeRole'),
    team('an invitation', [...most, action('Post /invitations', 'Invite', false)], 'Invite'),
  ],
  good: [
    team('all of them', [...most, action('Delete /api-keys/{id}', 'RemoveKey')]),
    team(
      'none of them',
      most.map((one) => ({ ...one, audited: false })),
    ),
    team('about nothing of the kind', [...most, action('Post /orders', 'PlaceOrder', false)]),
  ],
}

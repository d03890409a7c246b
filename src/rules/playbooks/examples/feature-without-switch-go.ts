import type { Examples } from '#model/rule'

const flags = `package flags

import (
	"context"

	"github.com/open-feature/go-sdk/openfeature"
)

func ShowsBanner(ctx context.Context, client *openfeature.Client, user openfeature.EvaluationContext) bool {
	on, _ := client.BooleanValue(ctx, "banner", false, user)
	return on
}
`
const house = `package flags

func (s *Service) ShowsBanner(user string) bool {
	return s.flags.IsFeatureEnabled("banner", user)
}
`
const variable = `package flags

import "os"

var Exports = os.Getenv("EXPORTS_ENABLED") == "true"
`
const routes = (paths: readonly string[], mark = '', more = ''): string => `package returns

import "github.com/go-chi/chi/v5"

func (s *Service) Routes(r chi.Router) {
${more}${paths.map((path, index) => `	r.Post("${path}", s.Handle)${index === 0 ? mark : ''}`).join('\n')}
}
`
const three = ['/returns', '/returns/label', '/returns/refund']
const mark = ' // <- finding'

export const featureWithoutSwitchGo: Examples = {
  bad: [
    {
      title: 'where others have one of OpenFeature',
      base: { 'internal/flags/flags.go': flags },
      files: { 'internal/flags/flags.go': flags, 'internal/returns/routes.go': routes(three, mark) },
    },
    {
      title: 'where others have one of the house',
      base: { 'internal/flags/flags.go': house },
      files: { 'internal/flags/flags.go': house, 'internal/returns/routes.go': routes(three, mark) },
    },
    {
      title: 'where others have a variable',
      base: { 'internal/flags/flags.go': variable },
      files: { 'internal/flags/flags.go': variable, 'internal/returns/routes.go': routes(three, mark) },
    },
  ],
  good: [
    {
      title: 'behind a switch',
      base: { 'internal/flags/flags.go': house },
      files: {
        'internal/flags/flags.go': house,
        'internal/returns/routes.go': routes(three, '', '	if !s.flags.IsFeatureEnabled("returns", "") {\n		return\n	}\n'),
      },
    },
    {
      title: 'nothing has one here',
      base: {},
      files: { 'internal/returns/routes.go': routes(three) },
    },
    {
      title: 'one more route',
      base: { 'internal/flags/flags.go': flags },
      files: { 'internal/flags/flags.go': flags, 'internal/returns/routes.go': routes(['/returns']) },
    },
  ],
}

package flags

import (
	"context"

	"github.com/open-feature/go-sdk/openfeature"
)

func ShowsBanner(ctx context.Context, client *openfeature.Client, user openfeature.EvaluationContext) bool {
	on, _ := client.BooleanValue(ctx, "banner", false, user)
	return on
}

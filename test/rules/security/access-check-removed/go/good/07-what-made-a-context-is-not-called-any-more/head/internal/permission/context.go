package permission

import "context"

func UserContext(ctx context.Context, id string) context.Context {
	ctx = context.WithValue(ctx, userKey, id)
	return ctx
}

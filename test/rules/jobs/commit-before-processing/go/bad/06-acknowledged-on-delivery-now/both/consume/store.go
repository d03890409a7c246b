package consume

import "context"

type Store interface {
	Save(ctx context.Context, body []byte) error
}

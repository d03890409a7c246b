package keys

import (
	"context"
	"time"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	bounded, cancel := c.forOperation(ctx)
	defer cancel()
	_, err := c.store.Delete(bounded, key)
	return err
}

func (c *Client) forOperation(parent context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(parent, 3*time.Second)
}

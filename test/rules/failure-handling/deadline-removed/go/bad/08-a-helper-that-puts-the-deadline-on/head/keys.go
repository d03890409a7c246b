package keys

import (
	"context"
)

func (c *Client) Delete(ctx context.Context, key string) error {
	_, err := c.store.Delete(ctx, key)
	return err
}

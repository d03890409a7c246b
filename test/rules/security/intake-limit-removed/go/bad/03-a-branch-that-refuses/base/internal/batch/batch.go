package batch

import "errors"

func (b *Batch) Add(items []string) error {
	if len(items) > maxItems { // <- finding
		return errors.New("too many items")
	}
	b.items = append(b.items, items...)
	return nil
}

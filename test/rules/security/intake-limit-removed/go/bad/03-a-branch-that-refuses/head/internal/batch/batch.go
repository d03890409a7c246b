package batch

func (b *Batch) Add(items []string) error {
	b.items = append(b.items, items...)
	return nil
}

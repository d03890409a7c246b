package comments

func (c *Comments) Save(text string) error {
	clean := c.policy.Sanitize(text) // <- finding
	return c.store.Save(clean)
}

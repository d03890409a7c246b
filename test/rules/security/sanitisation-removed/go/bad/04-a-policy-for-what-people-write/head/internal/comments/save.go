package comments

func (c *Comments) Save(text string) error {
	return c.store.Save(text)
}

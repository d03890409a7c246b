package slugs

func Free(taken func(string) error, next func() string) string {
	for try := 0; try < 5; try++ {
		slug := next()
		if err := taken(slug); err == nil {
			return slug
		}
	}
	return ""
}
package people

func Load(fetch func() error) {
	for {
		if err := fetch(); err == nil {
			return
		}
	}
}

package people

func Load(fetch func() error) {
	for try := 0; try < 5; try++ { // <- finding
		if err := fetch(); err == nil {
			return
		}
	}
}

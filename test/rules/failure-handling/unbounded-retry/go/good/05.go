package people

func First(hosts []string, ask func(string) error) {
	for i := 0; i < len(hosts); i++ {
		if err := ask(hosts[i]); err == nil {
			return
		}
	}
}
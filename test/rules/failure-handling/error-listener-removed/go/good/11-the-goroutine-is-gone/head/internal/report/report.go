package report

func Build(rows []string) {
	write(rows)
}

func write(rows []string) {}

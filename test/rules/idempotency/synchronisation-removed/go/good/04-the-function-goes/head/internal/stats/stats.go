package stats

type Stats struct{}

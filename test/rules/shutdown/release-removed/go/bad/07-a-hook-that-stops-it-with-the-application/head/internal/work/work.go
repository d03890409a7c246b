package work

func ProvidePoller(lc fx.Lifecycle, settings Settings) *Poller {
	poller := NewPoller(settings)
	return poller
}

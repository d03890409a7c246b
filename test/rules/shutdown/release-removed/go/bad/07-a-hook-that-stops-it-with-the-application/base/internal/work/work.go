package work

func ProvidePoller(lc fx.Lifecycle, settings Settings) *Poller {
	poller := NewPoller(settings)
	lc.Append(fx.StopHook(poller.Stop)) // <- finding
	return poller
}

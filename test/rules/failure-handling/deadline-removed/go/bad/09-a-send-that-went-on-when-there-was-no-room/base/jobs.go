package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
	select {
	case m.wake <- struct{}{}:
	default: // <- finding
	}
}

package jobs

func (m *Manager) Add(job Job) {
	m.jobs.Put(job)
}

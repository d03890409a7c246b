package worker

type Pool struct{ jobs chan func() }

func (p *Pool) Start(n int) {
	for i := 0; i < n; i++ {
		go func() {
			for job := range p.jobs {
				p.run(job)
			}
		}()
	}
}

func (p *Pool) run(job func()) {
	job()
}

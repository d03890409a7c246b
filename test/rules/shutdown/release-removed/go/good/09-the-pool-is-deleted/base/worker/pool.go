package worker

import "sync"

type Pool struct {
	wg   sync.WaitGroup
	jobs chan Job
}

func (p *Pool) Start() {
	p.wg.Add(1)
	go func() {
		defer p.wg.Done()
		for j := range p.jobs {
			j.Run()
		}
	}()
}

func (p *Pool) Stop() {
	close(p.jobs)
	p.wg.Wait()
}

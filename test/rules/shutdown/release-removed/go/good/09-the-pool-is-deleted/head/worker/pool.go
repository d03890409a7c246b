package worker

type Pool struct{}

func (p *Pool) Run(j Job) {
	j.Run()
}

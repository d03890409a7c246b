package mail

type Sender struct {
	name string
}

func (s *Sender) Run(jobs <-chan Job, quit <-chan struct{}) {
	for {
		var job Job
		select {
		case <-quit:
			return
		case job = <-jobs:
		}
		s.send(job)
	}
}

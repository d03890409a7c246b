package steps

func (r *Runner) trace(step *Step) error {
	r.lock.Lock() // <- finding
	err := r.tracer.Trace(step)
	r.lock.Unlock()
	return err
}

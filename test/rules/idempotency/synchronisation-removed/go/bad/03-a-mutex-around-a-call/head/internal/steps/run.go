package steps

func (r *Runner) trace(step *Step) error {
	err := r.tracer.Trace(step)
	return err
}

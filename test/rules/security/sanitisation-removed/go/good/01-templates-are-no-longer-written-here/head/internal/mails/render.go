package mails

func Render(name string) (string, error) {
	return name, nil
}

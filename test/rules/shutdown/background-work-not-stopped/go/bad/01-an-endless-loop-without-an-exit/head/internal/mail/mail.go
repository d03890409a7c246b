package mail

func SendPending() error { return nil }

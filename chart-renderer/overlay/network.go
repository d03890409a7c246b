package sprig

// Replaces sprig's network.go: a template resolves no host name.
func getHostByName(name string) string { return "" }

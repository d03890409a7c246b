package seen

var seen = make(map[string]bool)

func Mark(id string) {
	seen[id] = true // <- finding
}

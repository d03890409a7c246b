package codes

var names = map[int]string{}

func init() {
	names[404] = "not found"
}